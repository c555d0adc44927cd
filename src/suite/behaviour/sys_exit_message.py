"""sys.exit() with a text prints it on stderr and gives status 1."""
import sys

try:
    sys.exit()
except SystemExit as leaving:
    print(repr(leaving), leaving.code)
try:
    exit(7)
except SystemExit as leaving:
    print(leaving.code)
print("before")
sys.exit("something went wrong")

# Prints:
# SystemExit() None
# 7
# before
# On stderr:
# something went wrong
# Exit status: 1
