"""A program under schedules, one or many: who decides at each point, and what comes of them.

May import: explore.strategies, explore.judge, explore.points, program, trace, turns, cpython, protocol.
"""
