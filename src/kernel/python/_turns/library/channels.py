"""Where a message of `multiprocessing` is among the bytes that go the same way: by this, a trace's reader finds out who
received what somebody sent, also in another process.

An End through which messages go has `sent_up_to` and `received_up_to`: a Place, or None where that is not known.
"""

from itertools import count

# The name of a channel, and how many bytes have gone into it, or have come out of it.
type Place = tuple[str, int]

_process = 0
_numbers = count(1)


def begin(pid: int) -> None:
    """A program begins, as the process with this number."""
    global _process, _numbers
    _process, _numbers = pid, count(1)


class Channel:
    """Bytes on their way in one direction. `data`: those that have not arrived yet; `taken`: how many have."""

    def __init__(self) -> None:
        self.channel = f"{_process}-{next(_numbers)}"  # no other one of the program has this name
        self.data = bytearray()
        self.taken = 0

    @property
    def sent_up_to(self) -> Place:
        return self.channel, self.taken + len(self.data)

    @property
    def received_up_to(self) -> Place:
        return self.channel, self.taken
