"""The processes of a program: interpreters of their own, whose pipes and semaphores lie in the one that made them.

May import: program, trace, library, turns, protocol.
"""
