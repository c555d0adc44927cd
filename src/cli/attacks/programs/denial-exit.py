# Tries to end the process of the interpreter.
# Safe: contained
import os
os._exit(7)
