"""Somebody outside chooses each step: the choices so far, and then the program pauses.

To go on, the program is run again with one choice more; to undo, with one fewer.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ...turns.green import GreenThread
from .own_random import Random
from .strategy import Chooser, Underway

if TYPE_CHECKING:
    from ...protocol.requests import Onward
    from ...protocol.results import Option


class Manual(Chooser):
    """`chosen`: {number of the choice: thread}. Then `onward` holds, see the protocol's Onward.

    `describe(thread)` says what a thread does next: `made` is that of every thread chosen, by whomever,
    `options` of those that can come next. `pause()` is called where the program pauses.
    """

    def __init__(
        self, chosen: dict[int, int], onward: "Onward", describe: "Callable[[GreenThread], Option]",
        pause: Callable[[], None], seed: int,
    ) -> None:
        self._chosen = chosen
        self._onward = onward
        self._describe = describe
        self._pause = pause
        self._random = Random(seed)
        self._line: int | None = None  # where the thread stood that was chosen last
        self.made: list[Option] = []
        self.options: list[Option] = []
        self.lost = ""

    def pick(
        self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway
    ) -> GreenThread | None:
        index = len(explorer.choices)
        number = self._chosen.get(index)
        if number is None:
            thread = self._go_on(threads, current)
        else:
            thread = next((one for one in threads if one.number == number), None)
            if thread is None:
                self.lost = f"at choice {index + 1} thread {number} cannot go on"
                return None
        if thread is None:
            self.options = [self._describe(one) for one in threads]
            self._pause()
            return None
        what = self._describe(thread)
        self.made.append(what)
        if number is not None:
            self._line = what["line"]
        return thread

    def _go_on(self, threads: list[GreenThread], current: GreenThread | None) -> GreenThread | None:
        """Who comes where nobody has chosen; None: a pause."""
        if self._onward == "usual":
            return threads[0] if current is None else current
        if self._onward == "random":
            return self._random.choice(threads)
        if self._onward == "pause" or not self.made:
            return None
        last = self.made[-1]["thread"]
        thread = next((one for one in threads if one.number == last), None)
        if thread is not None and self._onward == "line" and self._describe(thread)["line"] != self._line:
            return None
        return thread

    def finish(self, explorer: Underway) -> None:
        last = max(self._chosen, default=-1)
        if last >= len(self.made) and not self.lost:
            self.lost = f"the program makes {len(self.made)} choices, not {last + 1}"
