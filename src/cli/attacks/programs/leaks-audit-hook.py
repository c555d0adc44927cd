# Tries to leave an audit hook to the next program, beside the one that is taken back.
# Safe: contained
import sys
add = sys.addaudithook.__globals__["_add"]
def hook(event, args):
    if event == "import":
        raise RuntimeError("left behind")
add(hook)
