"""What the kernel knows of CPython's insides: whose code a frame runs, where an object lies in memory.

May import: protocol.
"""
