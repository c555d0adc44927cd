"""The processes of a program: interpreters of their own, whose pipes and semaphores are in the one that made them.

May import: modelled, program, network, trace, library, turns, protocol.
"""
