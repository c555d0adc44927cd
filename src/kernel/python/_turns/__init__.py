"""The Python half of the kernel: CPython's `_thread` on a scheduler of ours.

`boot.py` puts it in place, `program.py` runs a program on it. Nothing here is meant to be imported
by a learner's program, and after the boot nothing of it is left in `sys.modules`.
"""
