"""The same outcome with fewer pre-emptions: leaves choices out, one group after another.

Zeller, Hildebrandt: Simplifying and Isolating Failure-Inducing Input (IEEE TSE 2002), on the choices
that differ from the usual ones. What is left when no single one can go is the answer.
"""

import time

from . import schedule
from .strategies.replay import Replay
from .under_test import key_of

_now = time.monotonic


def minimise(exploration, text, key, seconds):
    """(schedule, UnderTest) with the outcome `key` and no pre-emption that could be left out.

    None when the schedule does not lead to that outcome again.
    """
    until = _now() + seconds

    def over():
        return exploration.stopped or _now() >= until

    _, seed, deviations = schedule.read(text)

    def attempt(kept):
        program = exploration.under(Replay(dict(kept)), seed)
        if program.explorer is None or key_of(program.outcome()) != key:
            return None
        return program

    best = attempt(deviations)
    if best is None:
        return None
    size = max(1, len(best.explorer.deviations) // 2)
    while size:
        at, smaller = 0, False
        while at < len(best.explorer.deviations) and not over():
            kept = best.explorer.deviations
            program = attempt(kept[:at] + kept[at + size:])
            if program is not None and len(program.explorer.deviations) < len(kept):
                best, smaller = program, True
            else:
                at += size
        if over():
            break
        if not smaller or size > 1:
            size //= 2
    return schedule.write(exploration.request["granularity"], seed, best.explorer.deviations), best
