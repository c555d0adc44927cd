"""The shapes of what goes between the two halves of the kernel, as src/protocol and switchboard.ts have them.

May import: nothing.
"""
