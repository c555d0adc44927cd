"""Bytes on their way in one direction, from one end of a connection to the other."""


class Stream:
    """What was sent and not yet received. `capacity`: how much that can be; `ended`: nothing more will come."""

    def __init__(self, capacity: int) -> None:
        self.data = bytearray()
        self.capacity = capacity
        self.ended = False

    @property
    def room(self) -> int:
        """How many bytes can be sent at once."""
        return max(0, self.capacity - len(self.data))

    @property
    def has_room(self) -> bool:
        """Whether a sender is told that it can go on: as on Linux not for every byte that becomes free."""
        return self.room * 3 >= self.capacity

    def put(self, data: memoryview) -> int:
        """Takes in as much of `data` as there is room for; returns how much."""
        part = data[:self.room]
        self.data += part
        return len(part)

    def take(self, length: int, is_look: bool) -> bytes:
        """The next bytes, `length` at most. `is_look`: they stay."""
        taken = bytes(self.data[:length])
        if not is_look:
            del self.data[:length]
        return taken
