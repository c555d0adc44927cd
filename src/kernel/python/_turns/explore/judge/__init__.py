"""What is concluded from the log of a schedule: races, circles of locks, choices worth making otherwise.

May import: turns, protocol.
"""
