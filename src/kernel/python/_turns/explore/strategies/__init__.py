"""Schedule strategies: who goes next at a schedule point, when a program is explored.

A strategy is a class with a `name`, made once for an exploration, and three methods:

    begin(seed)                        a new schedule starts; everything random comes from `seed`
    pick(threads, current, explorer)   the one of `threads` (at least two, sorted by number) that goes
                                       on; `current` is the one that ran, None when it cannot go on;
                                       `thread.operation` is what each does next. None: nothing new can
                                       come of this schedule
    finish(explorer)                   the schedule is over; `explorer` has its log

and `exhausted`, which is True once there is no other schedule, and `keeps_seed`: it builds on schedules
before, so that the program's own `random` must say the same in each.
"""


class Strategy:
    """What strategies share: most learn nothing from a schedule, and never come to an end."""

    exhausted = False
    keeps_seed = False

    def begin(self, seed):
        pass

    def finish(self, explorer):
        pass
