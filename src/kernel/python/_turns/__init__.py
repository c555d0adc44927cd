"""The Python half of the kernel: CPython's `_thread` on our own scheduler, divided into rooms.

Only `boot.py` is above the rooms; it puts the kernel in place. ../../README.md says what each room
is for. A learner's program is not meant to import anything here, and after the boot none of it is
left in `sys.modules`.
"""
