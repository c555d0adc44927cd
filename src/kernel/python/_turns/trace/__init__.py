"""What is reported while a program runs: events, the values of variables, and a program at one moment.

May import: library, turns, cpython, protocol.
"""
