"""Interpreters of a program besides its first: in one interpreter, each with modules of its own.

May import: modelled, program, library, turns, cpython.
"""
