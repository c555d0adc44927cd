# Tries to print without an end.
# Safe: contained
line = "x" * 100_000
while True:
    print(line)
