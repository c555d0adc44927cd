"""The shapes of the messages between the two halves of the kernel, as in src/protocol and switchboard.ts.

May import: nothing.
"""
