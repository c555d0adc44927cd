"""The same outcome with fewer pre-emptions: leaves choices out, one group after another.

Zeller, Hildebrandt: Simplifying and Isolating Failure-Inducing Input (IEEE TSE 2002), on the choices
that differ from the usual ones. What is left when no single one can go is the answer.
"""

import time
from collections.abc import Iterable

from . import schedule_text
from .strategies.replay import Replay
from .trying import Trying
from .under_test import UnderTest, key_of

_now = time.monotonic


def minimise(exploration: Trying, text: str, key: str, seconds: float) -> tuple[str, UnderTest] | None:
    """A schedule with the outcome `key` and no pre-emption that could be left out, and the program under it.

    None when the schedule does not lead to that outcome again.
    """
    until = _now() + seconds

    def over() -> bool:
        return exploration.stopped or _now() >= until

    _, seed, deviations = schedule_text.read(text)

    def attempt(kept: Iterable[tuple[int, int]]) -> tuple[UnderTest, list[tuple[int, int]]] | None:
        """The program and the deviations that it came to, where its outcome is the one wanted."""
        program = exploration.under(Replay(dict(kept)), seed)
        if program.explorer is None or key_of(program.outcome()) != key:
            return None
        return program, program.explorer.deviations

    found = attempt(deviations.items())
    if found is None:
        return None
    best, kept = found
    size = max(1, len(kept) // 2)
    while size:
        at, smaller = 0, False
        while at < len(kept) and not over():
            found = attempt(kept[:at] + kept[at + size:])
            if found is not None and len(found[1]) < len(kept):
                (best, kept), smaller = found, True
            else:
                at += size
        if over():
            break
        if not smaller or size > 1:
            size //= 2
    return schedule_text.write(exploration.granularity, seed, kept, exploration.regions), best
