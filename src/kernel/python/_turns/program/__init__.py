"""One program from its text to its exit: its streams, its end, and an interpreter left as it was found.

May import: trace, library, turns, cpython, protocol.
"""
