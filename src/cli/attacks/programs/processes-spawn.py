# Tries to replace its process by another program.
# Safe: refused
import os
try:
    os.execv("/bin/touch", ["touch", "FILE.made"])
except BaseException as error:
    print("refused:", type(error).__name__)
