"""Bytes on their way in one direction, from one end of a connection to the other."""

from collections import deque

from ..library.channels import Channel
from ..library.descriptors import End
from .ancillary import drop


class Stream(Channel):
    """What was sent and not yet received. `capacity`: how much that can be; `ended`: nothing more will come."""

    def __init__(self, capacity: int) -> None:
        super().__init__()
        self.capacity = capacity
        self.ended = False
        self._passed: deque[tuple[int, list[End]]] = deque()  # descriptors, and with which byte of all they come

    @property
    def has_room(self) -> bool:
        """Whether a sender is told that it can go on: as on Linux not for every byte that becomes free."""
        return (self.capacity - len(self.data)) * 3 >= self.capacity

    def put(self, data: memoryview, passed: list[End]) -> int:
        """Takes in as much of `data` as there is room for; returns how much. `passed` comes with its first byte."""
        room = self.capacity - len(self.data)
        if room < len(data):
            data = data[:max(0, room)]
        if passed and data:
            self._passed.append((self.taken + len(self.data), passed))
        self.data += data
        return len(data)

    def take(self, length: int, is_look: bool) -> tuple[bytes, list[End]]:
        """The next bytes, `length` at most, and the descriptors that come with the first. `is_look`: they stay."""
        passed: list[End] = []
        if not is_look and not self._passed and length >= len(self.data):  # the usual case of what follows
            taken = bytes(self.data)
            del self.data[:]
            self.taken += len(taken)
            return taken, passed
        if self._passed and not is_look and self._passed[0][0] == self.taken:
            passed = self._passed.popleft()[1]
        if self._passed and self._passed[0][0] > self.taken:
            length = min(length, self._passed[0][0] - self.taken)
        taken = bytes(self.data[:length])
        if not is_look:
            del self.data[:length]
            self.taken += len(taken)
        return taken, passed

    def drop(self) -> None:
        """Nobody will receive what is left."""
        for _, passed in self._passed:
            drop(passed)
        self._passed.clear()
