"""What is kept when a program prints more than can be shown: the beginning, the end, and what went to stderr.

The end is not known in advance: text beyond the limits waits here, and the oldest of it is discarded.
"""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from ..turns.green import GreenThread

_SHARE = 10  # the end may be a tenth of the beginning; the same amount again is kept for stderr


class Piece(NamedTuple):
    """Text that a thread wrote at a line of the program, and what was left out before it."""

    thread: GreenThread
    line: int | None
    stream: str
    text: str
    lines: int = 0
    chars: int = 0


class Flood:
    """`lines`, `chars`: the limits on the beginning. `dropped`: characters that were discarded."""

    def __init__(self, lines: int, chars: int) -> None:
        self._lines, self._chars = lines, chars
        self._end_lines, self._end_chars = lines // _SHARE, chars // _SHARE
        self._errors = self._end_chars  # characters of stderr that may still be kept for certain
        self._kept: list[Piece] = []
        self._waiting: deque[Piece] = deque()
        self._waiting_lines = self._waiting_chars = 0
        self._lost_lines = self._lost_chars = 0  # since the last piece in `_kept`
        self.dropped = 0

    def beginning(self, text: str) -> str:
        """As much of the text as still belongs to the beginning."""
        kept = text[:self._chars] if self._lines > 0 and self._chars > 0 else ""
        newlines = kept.count("\n")
        if newlines > self._lines:
            kept = "\n".join([*kept.split("\n", self._lines)[:-1], ""])
            newlines = self._lines
        self._lines -= newlines
        self._chars = self._chars - len(kept) if len(kept) == len(text) else 0  # nothing follows a gap
        return kept

    def add(self, piece: Piece) -> None:
        """Text beyond the beginning."""
        waiting = self._waiting
        last = waiting[-1] if waiting else None
        if last is not None and last[:3] == piece[:3] and len(last.text) < 1000:
            waiting[-1] = last._replace(text=last.text + piece.text)
        else:
            waiting.append(piece)
        self._waiting_lines += piece.text.count("\n")
        self._waiting_chars += len(piece.text)
        while self._waiting_lines > self._end_lines or self._waiting_chars > self._end_chars:
            self._give_up()

    def _give_up(self) -> None:
        """Discards the oldest waiting text, as far as there is too much."""
        piece = self._waiting.popleft()
        text = piece.text
        self._waiting_lines -= text.count("\n")
        self._waiting_chars -= len(text)
        if piece.stream == "stderr" and len(text) <= self._errors:
            self._errors -= len(text)
            self._kept.append(self._after_gap(piece))
            return
        room = max(0, self._end_chars - self._waiting_chars)
        rest = text if len(text) <= room else text[len(text) - room:].partition("\n")[2]
        over = self._waiting_lines + rest.count("\n") - self._end_lines
        if over > 0:  # the rest of a line that continues in the next piece has no newline to count
            rest = rest.split("\n", over)[-1] if over <= rest.count("\n") else ""
        self._lose(text[:len(text) - len(rest)])
        if rest:
            self._waiting.appendleft(piece._replace(text=rest))
            self._waiting_lines += rest.count("\n")
            self._waiting_chars += len(rest)

    def _lose(self, text: str) -> None:
        self._lost_lines += text.count("\n")
        self._lost_chars += len(text)
        self.dropped += len(text)

    def _after_gap(self, piece: Piece) -> Piece:
        lines, chars = self._lost_lines, self._lost_chars
        self._lost_lines = self._lost_chars = 0
        return piece._replace(lines=lines, chars=chars)

    def end(self) -> Iterator[Piece]:
        """The text that was kept and waits, in order; called at the program's end."""
        yield from self._kept
        for piece in self._waiting:
            yield self._after_gap(piece)
