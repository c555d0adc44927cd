"""What the kernel knows about CPython's internals: frames and whose code they run, operands, exception tables.

May import: protocol.
"""
