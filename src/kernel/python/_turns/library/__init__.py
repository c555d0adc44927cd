"""What a program imports and gets from us: `_thread` and its locks, `_queue`, `time`, asyncio's event loop.

May import: turns, cpython, protocol.
"""
