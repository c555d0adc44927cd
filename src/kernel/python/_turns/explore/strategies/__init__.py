"""Who goes next at a schedule point: one way to choose schedules per file, behind strategy.py's Strategy.

May import: explore.judge, turns, protocol.
"""
