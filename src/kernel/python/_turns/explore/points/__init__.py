"""Where a program can be interrupted, and what it is about to touch there.

May import: library, turns, cpython, protocol.
"""
