"""A schedule as text, and back: see src/protocol/schedule.ts."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..protocol.requests import Granularity

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_LETTERS: "dict[Granularity, str]" = {"bytecode": "b", "gil": "g", "slow": "s"}
_GRANULARITIES: "dict[str, Granularity]" = {letter: name for name, letter in _LETTERS.items()}


def write(
    granularity: "Granularity", seed: int, deviations: Iterable[tuple[int, int]], regions: Iterable[str]
) -> str:
    """`deviations`: [(number of the choice, thread)], in order; `regions`: names of functions, see regions.py."""
    parts = [_LETTERS[granularity] + _base36(seed)]
    last = 0
    for index, thread in deviations:
        parts.append(f"{_base36(index - last)}.{_base36(thread)}")
        last = index
    if granularity != "gil":  # there they are no points
        parts += ["_" + name for name in regions]
    return "~".join(parts)


def read(text: str) -> "tuple[Granularity, int, dict[int, int]]":
    """(granularity, seed, {number of the choice: thread})."""
    head, *parts = text.split("~")
    granularity = _GRANULARITIES[head[0]]
    deviations: dict[int, int] = {}
    at = 0
    for part in parts:
        if part[0] == "_":
            continue
        gap, thread = part.split(".")
        at += int(gap, 36)
        deviations[at] = int(thread, 36)
    return granularity, int(head[1:], 36), deviations


def regions_of(text: str) -> list[str]:
    """The functions that were asked about: coming to them and leaving them were points, and so choices."""
    return [part[1:] for part in text.split("~") if part[0] == "_"]


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
        if not number:
            return digits
