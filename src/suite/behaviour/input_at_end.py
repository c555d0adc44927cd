"""input() at the end of the input raises EOFError, after its prompt."""
import sys

print(repr(sys.stdin.readline()), sys.stdin.read() == "", list(sys.stdin))
try:
    input("Name? ")
except EOFError as error:
    print(repr(error))
print("flushed", flush=True)
input()

# Prints:
# '' True []
# Name? EOFError('EOF when reading a line')
# flushed
# On stderr:
# EOFError: EOF when reading a line
# Exit status: 1
