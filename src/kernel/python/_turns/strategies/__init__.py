"""Schedule strategies: who goes next at a schedule point, when a program is explored.

A strategy is a class with a `name` and two methods:

    begin(seed)            a new schedule starts; everything random comes from `seed`
    pick(threads, current) the one of `threads` (by number, at least two) that goes on; `current` is
                           the thread that reached the schedule point, or None when it cannot go on
"""

from .random_walk import RandomWalk
from .sequential import Sequential

STRATEGIES = {strategy.name: strategy for strategy in (Sequential, RandomWalk)}
