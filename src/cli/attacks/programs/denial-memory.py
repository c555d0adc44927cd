# Tries to take all memory.
# Safe: contained
taken = []
try:
    while True:
        taken.append(bytearray(10_000_000))
except MemoryError:
    taken.clear()
    print("refused: MemoryError")
