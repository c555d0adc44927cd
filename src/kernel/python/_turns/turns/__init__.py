"""Who runs: threads on suspended stacks, their one scheduler, its clocks, and how a program is cut short.

May import: cpython, protocol.
"""
