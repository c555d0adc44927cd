# Tries to fork.
# Safe: refused
import os
try:
    os.fork()
    print("reached: forked")
except BaseException as error:
    print("refused:", type(error).__name__)
