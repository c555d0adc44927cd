"""In which order the strategies are tried: the default mix, or one alone."""

from collections.abc import Callable, Iterator

from .strategies.depth_first import DepthFirst
from .strategies.pct import Pct
from .strategies.pos import Pos
from .strategies.random_walk import RandomWalk
from .strategies.round_robin import RoundRobin
from .strategies.sequential import Sequential
from .strategies.strategy import Strategy
from .strategies.surw import Surw

_ONE: dict[str, Callable[[], Strategy]] = {
    one.name: one for one in (Sequential, RoundRobin, RandomWalk, Pct, Pos, Surw, DepthFirst)
}


def portfolio(
    name: str, schedules: int, uses_random: Callable[[], bool], slow: bool = False
) -> Iterator[tuple[Strategy, int]]:
    """Yields (strategy, number of the schedule); the caller stops when its budget is used up.

    The mix: half of the schedules are the systematic search, those with few pre-emptions first; it
    ends the exploration when it has seen all there are. The other half are random ones of every kind,
    which reach deep into programs that are too large to be searched. Of a program that uses `random`
    (`uses_random()`, asked after the first schedule) a quarter is searched: the search keeps one seed.
    On a `slow` machine nothing is searched: which sleep is over when is no operation that could be turned
    round with another.
    """
    if name != "mix":
        strategy = _ONE[name]()
        for index in range(10 * schedules):  # those that lead to nothing new are not counted
            yield strategy, index
            if strategy.exhausted:
                return
        return
    if slow:
        lates = (RandomWalk(), Pct(2), Pos(), Pct(3))
        for index in range(schedules):
            yield lates[index % len(lates)], index
        return
    search = DepthFirst()
    surw, pos, walk = Surw(), Pos(), RandomWalk()
    random = (surw, pos, surw, Pct(2), surw, pos, walk, Pct(3))
    yield search, 0
    for index in range(1, 10 * schedules):
        if index % (4 if uses_random() else 2) == 1 and not search.exhausted and not search.failed:
            yield search, index
        else:
            yield random[index // 2 % len(random)], index
