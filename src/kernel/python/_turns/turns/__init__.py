"""Who runs, and who waits for what: threads on suspended stacks, their scheduler, its clocks, a program's end.

May import: cpython, protocol.
"""
