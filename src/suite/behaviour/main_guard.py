"""The program is __main__; its globals, its docstring and its file are there."""
import os
import sys


def main(args):
    print(__name__, __doc__, len(args))
    print(os.path.basename(__file__) == os.path.basename(sys.argv[0]))
    print(sys.modules["__main__"].main is main, __spec__, __package__)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

# Prints:
# __main__ The program is __main__; its globals, its docstring and its file are there. 0
# True
# True None None
