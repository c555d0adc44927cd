# Tries to use up the stack.
# Safe: contained
import sys
sys.setrecursionlimit(10**9)
def deeper():
    return deeper() + 1
try:
    deeper()
except RecursionError:
    print("refused: RecursionError")
