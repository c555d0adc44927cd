"""The values of a program's variables while it runs: each change is reported when it is seen.

For runs that ask for it: the module's variables, and those of each thread's innermost function of the
program. Nothing here runs code of the program, so the schedule stays the same.
"""

from collections.abc import Callable
from types import FrameType
from typing import Any

from ..cpython.frames import is_learners
from ..cpython.own_dict import own_dict
from ..turns.green import GreenThread
from .shown import cut, is_simple
from .synchronizers import state_of

_MOST = 60  # variables of one module or function
_ENOUGH = 5000  # the most reports in one run


# Receives a thread and what has changed: in the module's variables, and in the thread's own.
type Tell = Callable[[GreenThread, dict[str, str | None], dict[str, str | None]], None]


class Variables:
    """Reports what has changed. `names`: the module's variables; `threads`: all threads of the program."""

    def __init__(self, tell: Tell, names: dict[str, Any], threads: list[GreenThread]) -> None:
        self._report = tell
        self._names = names
        self._threads = threads
        self._globals: dict[str, str] = {}
        self._locals: dict[int, dict[str, str]] = {}  # number of the thread → its variables
        self._told = 0

    def note(self, thread: GreenThread, frame: FrameType | None) -> None:
        """`thread` is at `frame`, or in something that the program called there.

        The others are checked, too: another thread may have its own name for what one thread changes.
        """
        everyone = _shown(self._names)
        told = _changes(self._globals, everyone)
        self._globals = everyone
        for one in self._threads:
            mine = self._of(frame if one is thread else one.frame)
            changed = _changes(self._locals.get(one.number, {}), mine)
            self._locals[one.number] = mine
            if changed or (told and one is thread):
                self._tell(one, told if one is thread else {}, changed)

    def note_module(self, thread: GreenThread) -> None:
        """The program has reached its end: looks only at the module's variables."""
        told = _changes(self._globals, _shown(self._names))
        if told:
            self._tell(thread, told, {})

    def _of(self, frame: FrameType | None) -> dict[str, str]:
        while frame is not None and not is_learners(frame.f_code):
            frame = frame.f_back
        if frame is None or frame.f_code.co_name == "<module>":
            return {}
        return _shown(frame.f_locals)

    def _tell(self, thread: GreenThread, everyone: dict[str, str | None], mine: dict[str, str | None]) -> None:
        if self._told < _ENOUGH:
            self._told += 1
            self._report(thread, everyone, mine)


def _shown(names: dict[str, Any]) -> dict[str, str]:
    """name → text, for those that can be shown in a few words."""
    found: dict[str, str] = {}
    for name, value in list(names.items()):
        if name.startswith("_") or len(found) >= _MOST:
            continue
        if is_simple(value):
            found[name] = cut(repr(value))
        elif (state := state_of(value)) is not None:
            found[name] = state
        elif type(value).__module__ == "__main__":
            for part, held in _parts(value):
                found[f"{name}.{part}"] = cut(repr(held))
    return found


def _parts(value: object) -> list[tuple[str, Any]]:
    """The simple attributes of an object of the program's own classes."""
    parts = own_dict(value)
    return [(name, held) for name, held in parts.items() if not name.startswith("_") and is_simple(held)]


def _changes(before: dict[str, str], now: dict[str, str]) -> dict[str, str | None]:
    """What is new or different; None for what is gone."""
    changed: dict[str, str | None] = {name: text for name, text in now.items() if before.get(name) != text}
    changed.update((name, None) for name in before.keys() - now.keys())
    return changed
