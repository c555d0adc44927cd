"""What all schedules of one program share: its code, compiled once, and the callbacks on it."""

from collections.abc import Callable, Sequence
from types import CodeType
from typing import TYPE_CHECKING

from ..program.restoring import Library
from .points.library_calls import LibraryCalls
from .points.watch import Watch
from .regions import Regions

if TYPE_CHECKING:
    from ..protocol.requests import Granularity


class Compiled:
    """The code object that all schedules execute, and what watches it."""

    def __init__(
        self, code: CodeType, granularity: "Granularity", regions: Sequence[str], called: Sequence[str],
        library_calls: LibraryCalls,
    ) -> None:
        self.code = code
        self.watch = Watch(code, granularity)
        self.points = self.watch.points
        self.regions = Regions(self.points, regions, called, library_calls)


class Subject:
    """One program under test. `compiled` is None until it was compiled.

    `library`: modules kept from one schedule to the next; None for a program that is run once. `begins`: whether
    anything of it runs; else it is compiled, and that is all.
    """

    def __init__(
        self, granularity: "Granularity", regions: Sequence[str], library: Library | None = None,
        called: Sequence[str] = (), used: Sequence[str] = (), begins: bool = True,
    ) -> None:
        self.begins = begins
        self._granularity: Granularity = granularity
        self.is_slow = granularity == "slow"
        self._regions = regions
        self._called = called
        self.library_calls = LibraryCalls(used)
        self.library = library
        self.compiled: Compiled | None = None

    def compile(self, compiler: Callable[[str], CodeType], source: str) -> CodeType:
        """Compiles once: the points are those of one code object."""
        if not self.begins:
            return compiler(source)
        if self.compiled is None:
            self.compiled = Compiled(
                compiler(source), self._granularity, self._regions, self._called, self.library_calls)
            if self.library is not None:
                self.library.learn(self.compiled.points.names.everywhere)
        return self.compiled.code

    @property
    def uses_random(self) -> bool:
        """Whether the program mentions `random`: what it does depends on more than the schedule then."""
        return self.compiled is not None and self.compiled.points.names.random

    @property
    def is_seen_through(self) -> bool:
        """Whether all that its threads share is known, so that a search can come to an end."""
        return self.compiled is None or not self.compiled.points.names.unseen

    def close(self) -> None:
        """Nothing is compiled any more."""
        if self.compiled is not None:
            self.compiled.watch.close()
            self.compiled.regions.close()
