"""Processes of a program on the virtual clock: in one interpreter, each with modules, descriptors and threads of its own.

May import: program, library, turns, cpython.
"""
