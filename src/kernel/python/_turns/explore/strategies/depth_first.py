"""Every interleaving that can make a difference, those with the fewest pre-emptions first.

Dynamic partial-order reduction: Flanagan, Godefroid: Dynamic Partial-Order Reduction for Model
Checking Software (POPL 2005). After a schedule, every two dependent operations of different threads
that nothing puts in order are a reason to try the other order, at the choice before the first of them.
Sleep sets (Godefroid 1996) leave out what only permutes independent operations. What is to be tried
waits in a heap by its number of pre-emptions, as in Musuvathi, Qadeer: Iterative Context Bounding
(PLDI 2007): all schedules with none, then with one, then with two.
"""

from heapq import heappop, heappush
from itertools import count

from ...turns.green import GreenThread
from ...turns.operations import dependent
from ..judge.reversals import reversals
from .strategy import Strategy, Underway

_MOST_NODES = 200_000
_NOBODY: frozenset[int] = frozenset()


class _Node:
    """A choice, by the numbers of threads: who could go on, who was tried, is planned, need not be.

    `parent`: (place in the list of nodes, who was chosen there), None for a first choice. No reference:
    CPython frees a chain of them by recursion, and a long one is too deep for the stack of a browser.
    """

    __slots__ = ("place", "parent", "enabled", "current", "tried", "planned", "sleep", "preemptions")

    def __init__(
        self, place: int, parent: tuple[int, int] | None, threads: list[GreenThread], current: GreenThread | None,
        sleep: frozenset[int], preemptions: int,
    ) -> None:
        self.place = place
        self.parent = parent
        self.enabled = {thread.number for thread in threads}
        self.current = None if current is None else current.number
        self.tried: list[int] = []
        self.planned: set[int] = set()
        self.sleep = sleep
        self.preemptions = preemptions

    def cost(self, number: int) -> int:
        """The pre-emptions of a schedule that chooses that thread here."""
        return self.preemptions + (self.current is not None and number != self.current)


class DepthFirst(Strategy):
    name = "dfs"
    keeps_seed = True

    def __init__(self) -> None:
        self._heap: list[tuple[int, int, _Node, int]] = []  # pre-emptions, order of the plans, node, thread
        self._serial = count()
        self._nodes: list[_Node] = []
        self._path: list[_Node] = []
        self._leaves_out = False  # something that would be worth trying, in a very long schedule
        self.failed = False  # the program did not do the same again: nothing can be concluded
        self.exhausted = False

    def begin(self, seed: int) -> None:
        self._prefix: list[tuple[_Node, int]] = []  # (node, number) from the first choice on
        self._path = []
        self._sleep = _NOBODY
        self._seen = 0
        while self._heap:
            _, _, node, number = heappop(self._heap)
            if number in node.tried:
                continue
            node.tried.append(number)
            self._prefix.append((node, number))
            while node.parent is not None:
                place, number = node.parent
                node = self._nodes[place]
                self._prefix.append((node, number))
            self._prefix.reverse()
            break

    def pick(
        self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway
    ) -> GreenThread | None:
        depth = len(self._path)
        if depth < len(self._prefix):
            self._seen = len(explorer.log)
            node, number = self._prefix[depth]
            if node.enabled != {thread.number for thread in threads}:
                self.failed = True
                return None
        else:
            self._wake(explorer)
            node = self._new(threads, current)
            if node is None:
                return None
            (number,) = node.tried
        before = node.tried.index(number)
        # Most choices are new ones, at which nobody sleeps.
        self._sleep = node.sleep.union(node.tried[:before]) - {number} if before or node.sleep else _NOBODY
        self._path.append(node)
        for thread in threads:
            if thread.number == number:
                return thread
        return None

    def _new(self, threads: list[GreenThread], current: GreenThread | None) -> _Node | None:
        """A choice that was not come to before, with the first to be tried; None: there is nothing to try."""
        sleep = self._sleep
        awake = [thread for thread in threads if thread.number not in sleep] if sleep else threads
        if not awake or len(self._nodes) > _MOST_NODES:
            return None
        thread = current if current is not None and current in awake else awake[0]
        parent, preemptions = None, 0
        if self._path:
            last = self._path[-1]
            parent = (last.place, self._chosen)
            preemptions = last.cost(self._chosen)
        node = _Node(
            len(self._nodes), parent, threads, current, sleep, preemptions)
        self._nodes.append(node)
        node.tried.append(thread.number)
        node.planned.add(thread.number)
        return node

    @property
    def _chosen(self) -> int:
        """Who was chosen at the last node of the path."""
        depth = len(self._path) - 1
        if depth >= len(self._prefix):
            return self._path[-1].tried[0]
        _, number = self._prefix[depth]
        return number

    def _wake(self, explorer: Underway) -> None:
        """Forgets who slept, once something is done that depends on what that thread does next."""
        log, threads = explorer.log, explorer.threads
        if self._sleep:
            for number, operation, _ in log[self._seen:]:
                self._sleep = frozenset(one for one in self._sleep if one != number
                                        and not dependent(operation, threads[one].operation))
        self._seen = len(log)

    def finish(self, explorer: Underway) -> None:
        found, are_all = reversals(explorer.log, explorer.pending, self._path)
        self._leaves_out = self._leaves_out or not are_all
        for reversal in found:
            node = self._path[reversal.place]
            if reversal.all:
                for number in reversal.threads - node.planned:
                    self._plan(node, number)
            elif not reversal.threads & node.planned:
                self._plan(node, min(reversal.threads))
        is_all = not self.failed and not self._leaves_out and len(self._nodes) <= _MOST_NODES
        self.exhausted = is_all and not self._heap

    def _plan(self, node: _Node, number: int) -> None:
        node.planned.add(number)
        if number not in node.sleep and number not in node.tried:
            heappush(self._heap, (node.cost(number), next(self._serial), node, number))
