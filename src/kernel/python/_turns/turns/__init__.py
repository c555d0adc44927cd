"""Which thread runs, and which waits for what: threads on suspended stacks, their scheduler, clocks, a program's end.

May import: cpython, protocol.
"""
