# Tries to leave patched modules to the next program.
# Safe: contained
import builtins, string, sys, time
time.sleep = string.ascii_letters = None
sys.path.clear()
builtins.len = builtins.print = None
