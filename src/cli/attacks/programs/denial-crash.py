# Tries to write over the memory of the interpreter.
# Safe: contained
import ctypes
ctypes.memset(8, 255, 20_000_000)
