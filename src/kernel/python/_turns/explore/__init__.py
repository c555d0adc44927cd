"""Many schedules of one program: who decides at each point, and what is concluded of all of them.

May import: explore.strategies, explore.judge, explore.points, program, trace, turns, cpython, protocol.
"""
