"""The Python half of the kernel: CPython's `_thread` on a scheduler of ours, in rooms.

`boot.py` alone stands above the rooms and puts the kernel in place; ../../README.md says what each room
is for. Nothing here is meant to be imported by a learner's program, and after the boot nothing of it is
left in `sys.modules`.
"""
