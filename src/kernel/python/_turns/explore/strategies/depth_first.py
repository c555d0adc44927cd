"""Every interleaving that can make a difference, those with the fewest pre-emptions first.

Dynamic partial-order reduction: Flanagan, Godefroid: Dynamic Partial-Order Reduction for Model
Checking Software (POPL 2005). After a schedule, every two dependent operations of different threads
that nothing puts in order are a reason to try the other order, at the choice before the first of them.
Sleep sets (Godefroid 1996) leave out what only permutes independent operations. What is to be tried
waits in a heap by its number of pre-emptions, as in Musuvathi, Qadeer: Iterative Context Bounding
(PLDI 2007): all schedules with none, then with one, then with two.
"""

from bisect import bisect_left
from heapq import heappop, heappush
from itertools import count

from .depth_first_chooser import NOBODY, Searched
from .strategy import Planned, Strategy

_MOST_CHOICES = 200_000  # kept


class _Node:
    """A choice where something else is worth trying: who was tried there, in that order, and who is planned."""

    __slots__ = ("tried", "planned")

    def __init__(self, first: int) -> None:
        self.tried = [first]
        self.planned = 1 << first


class _Branch:
    """The choices that one schedule was the first to come to, from the `start`th on.

    The choices before are those of `parent`, a place in the list of branches, up to the one before
    `start`, at which `number` was chosen here. No reference: CPython frees a chain of them by recursion,
    and a long one is too deep for the stack of a browser.
    """

    __slots__ = ("parent", "number", "start", "enabled", "current", "chosen", "slept", "base", "preempted", "nodes")

    def __init__(self, parent: int, number: int, start: int, base: int, taught: Searched) -> None:
        self.parent = parent
        self.number = number
        self.start = start
        self.enabled = taught["enabled"][start:]
        self.current = taught["current"]
        self.chosen = taught["chosen"]
        self.slept = dict(taught["slept"])
        self.base = base  # pre-emptions before `start`
        self.preempted = [
            start + index for index, (current, chosen) in enumerate(zip(self.current, self.chosen))
            if current != chosen and current != NOBODY
        ]
        self.nodes: dict[int, _Node] = {}

    def cost(self, place: int, number: int) -> int:
        """The pre-emptions of a schedule that chooses that thread at `place`."""
        before = self.base + bisect_left(self.preempted, place)
        return before + (self.current[place - self.start] not in (NOBODY, number))

    def node(self, place: int) -> _Node:
        """The choice at `place`, which is one of its own."""
        node = self.nodes.get(place)
        if node is None:
            node = self.nodes[place] = _Node(self.chosen[place - self.start])
        return node


# What is tried: at a place of a branch another thread, so many pre-emptions in all.
type _Origin = tuple[int, int, int, int]  # branch, place, thread, pre-emptions


class DepthFirst(Strategy):
    """`failed`: the program did not do the same again, or there is too much; nothing can be concluded."""

    name = "dfs"
    keeps_seed = True

    def __init__(self) -> None:
        self._heap: list[tuple[int, int, _Origin]] = []  # pre-emptions, order of the plans
        self._serial = count()
        self._branches: list[_Branch] = []
        self._begun = False
        self._underway = 0
        self._choices = 0
        self._leaves_out = False  # something that would be worth trying, in a very long schedule
        self.failed = False

    @property
    def starved(self) -> bool:
        """Whether nothing is left to plan before it has learned from what is under way."""
        return self._underway > 0 and not self._has_plans()

    @property
    def ended(self) -> bool:
        """Whether there is nothing left to try."""
        return self._begun and self._underway == 0 and not self._has_plans()

    @property
    def waiting(self) -> int:
        """How many other orders it knows to try; trying them shows more. A few may have been tried meanwhile."""
        return len(self._heap)

    def _has_plans(self) -> bool:
        heap = self._heap
        while heap:
            _, _, (at, place, number, _) = heap[0]
            if number not in self._branches[at].node(place).tried:
                return True
            heappop(heap)
        return False

    @property
    def exhausted(self) -> bool:
        """Whether all has been tried that there is."""
        return self.ended and not self.failed and not self._leaves_out

    def plan(self, seed: int) -> Planned | None:
        if not self._begun:
            self._begun = True
            self._underway += 1
            return Planned([[], 0])
        if not self._has_plans():
            return None
        _, _, origin = heappop(self._heap)
        at, place, number, _ = origin
        branch = self._branches[at]
        node = branch.node(place)
        sleep = branch.slept.get(place, 0)
        for other in node.tried:
            sleep |= 1 << other
        node.tried.append(number)
        self._underway += 1
        return Planned([[*self._chosen(at, place), number], sleep & ~(1 << number)], origin)

    def _chosen(self, at: int, place: int) -> list[int]:
        """Who is chosen on the way to the choice at `place` of a branch."""
        parts: list[list[int]] = []
        while True:
            branch = self._branches[at]
            parts.append(branch.chosen[:place - branch.start])
            if branch.start == 0:
                return [number for part in reversed(parts) for number in part]
            parts.append([branch.number])
            at, place = branch.parent, branch.start - 1

    def _enabled(self, at: int, place: int) -> list[int]:
        """Who could go on at each choice up to the one at `place`, itself included."""
        parts: list[list[int]] = []
        while True:
            branch = self._branches[at]
            parts.append(branch.enabled[:place - branch.start + 1])
            if branch.start == 0:
                return [enabled for part in reversed(parts) for enabled in part]
            at, place = branch.parent, branch.start - 1

    def learn(self, origin: _Origin | None, taught: Searched) -> None:
        self._underway -= 1
        if self.failed:
            return
        if origin is None:
            branch = _Branch(-1, NOBODY, 0, 0, taught)
        else:
            at, place, number, cost = origin
            if taught["lost"] or taught["enabled"][:place + 1] != self._enabled(at, place):
                self._give_up()
                return
            branch = _Branch(at, number, place + 1, cost, taught)
        self._branches.append(branch)
        self._choices += len(branch.chosen)
        if self._choices > _MOST_CHOICES:
            self._give_up()
            return
        self._leaves_out = self._leaves_out or not taught["all"]
        for place, threads, are_all in taught["reversals"]:
            at, owner = len(self._branches) - 1, branch
            while place < owner.start:
                at = owner.parent
                owner = self._branches[at]
            node = owner.node(place)
            if are_all:
                self._plan(at, place, threads & ~node.planned)
            elif not threads & node.planned:
                self._plan(at, place, threads & -threads)

    def _plan(self, at: int, place: int, threads: int) -> None:
        branch = self._branches[at]
        node = branch.node(place)
        while threads:
            bit = threads & -threads
            threads -= bit
            node.planned |= bit
            number = bit.bit_length() - 1
            if not bit & branch.slept.get(place, 0) and number not in node.tried:
                cost = branch.cost(place, number)
                heappush(self._heap, (cost, next(self._serial), (at, place, number, cost)))

    def _give_up(self) -> None:
        self.failed = True
        self._heap.clear()
        self._branches.clear()
