"""Many schedules of one program: who decides at each point, and what is concluded of all of them.

May import: protocol, cpython, turns, library, trace, program, explore.points, explore.judge, explore.strategies.
"""
