# Tries to read a file through a link.
# Safe: refused
import os
try:
    os.symlink("FILE", "link")
    print("reached:", open("link").read())
except BaseException as error:
    print("refused:", type(error).__name__)
