# Tries to have the interpreter give up.
# Safe: contained
import os
os.abort()
