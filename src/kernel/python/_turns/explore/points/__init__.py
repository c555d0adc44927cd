"""Where a program can be interrupted, and what it is about to touch there.

May import: network, library, turns, cpython, protocol.
"""
