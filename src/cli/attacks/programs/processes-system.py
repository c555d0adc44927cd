# Tries to run a command.
# Safe: contained
import os
try:
    code = os.system("touch FILE.made")
    print("contained" if code else "reached")
except BaseException as error:
    print("refused:", type(error).__name__)
