# Tries to use up the stack of C.
# Safe: contained
nested = []
for _ in range(300_000):
    nested = [nested]
try:
    print(len(repr(nested)))
except (RecursionError, MemoryError) as error:
    print("refused:", type(error).__name__)
