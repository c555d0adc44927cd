# Tries to raise an exception with a text of three million letters.
# Safe: contained
raise ValueError("e" * 3_000_000)
