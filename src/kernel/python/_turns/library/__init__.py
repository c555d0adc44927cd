"""What a program imports from the standard library and gets from us: `_thread`, locks, queues, clocks.

May import: turns, cpython, protocol.
"""
