"""What the kernel knows of CPython's insides: frames and whose code they run, operands, exception tables.

May import: protocol.
"""
