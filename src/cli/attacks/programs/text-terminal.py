# Tries to command the terminal of whoever reads the result.
# Safe: contained
print("\x1b]52;c;c2VjcmV0\x07\x1b[2J\x1b[31mred\x9b31m")
raise ValueError("\x1b]0;title\x07")
