# Tries to find a finder of modules that leads to JavaScript.
# Safe: refused
import sys
try:
    for finder in sys.meta_path:
        for name in ("jsproxies", "js", "hook"):
            for o in getattr(finder, name, {}).values():
                print("reached:", o.process.pid)
    raise LookupError("no way to it")
except BaseException as error:
    print("refused:", type(error).__name__)
