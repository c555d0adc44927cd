"""A network in memory, of one machine: sockets that wait as threads of our scheduler do.

May import: library, turns, cpython, protocol.
"""
