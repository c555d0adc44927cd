"""The JavaScript half as Python sees it, with the methods of `Bridge` in switchboard.ts."""

from typing import Protocol


class Port(Protocol):
    """A JavaScript thenable that a stack parks in; only its identity matters here."""


class Mail(Protocol):
    """Messages to and from the kernels of other interpreters, by the numbers of their ports."""

    count: int  # number of ports; there may be more later

    def send(self, port: int, text: str) -> None:
        """Sends a text."""
        ...

    def receive(self) -> object:
        """A text that has arrived at any of the ports; anything but a str when there is none."""
        ...


class Relatives(Protocol):
    """The other processes of the program: the parent (0), and those that it has started, by their numbers."""

    hasMail: bool

    def start(self, pid: int, name: str, start: str, thread: int, at: float) -> None:
        """Has a process start, for that thread and at that moment; `start` is for its Python half."""
        ...

    def signal(self, pid: int, signal: int) -> None:
        """Has a process ended that does not react to this signal."""
        ...

    def send(self, pid: int, letter: str) -> None:
        """Sends a text; to one that has not come yet, it waits."""
        ...

    def receive(self) -> object:
        """A letter: the number of the process, a space, the text. Anything but a str when there is none."""
        ...

    def forget(self, pid: int) -> None:
        """Nothing is to come from this process any more."""
        ...


class Visits(Protocol):
    """Requests from outside for the servers of the program."""

    hasSome: bool

    def take(self) -> object:
        """One of them: its number, a port, a path, with spaces between. Anything but a str when there is none."""
        ...

    def answer(self, number: int, failure: str, answer: str) -> None:
        """The answer to it, as it came; `failure`: the name of an error in place of one."""
        ...


class Followed(Protocol):
    """A JavaScript promise."""

    settled: bool

    def outcome(self) -> object:
        """The value that it is settled with; raises what it was rejected with."""
        ...


class Bridge(Protocol):
    """What Python calls. `slot` is the number of a port, and of the stack that parks in it."""

    ports: list[Port]
    idlePort: Port
    mail: Mail
    relatives: Relatives
    visits: Visits

    def addPort(self) -> int:
        """Makes one more port; returns its number."""
        ...

    def reserve(self, slot: int) -> bool:
        """Gives the stack of that port a region of memory; False when there is none left."""
        ...

    def begun(self, slot: int) -> None:
        """Called on a stack when it begins: CPython learns where it ends."""
        ...

    def ending(self, slot: int) -> None:
        """Called on a stack before it ends for good."""
        ...

    def post(self, run: int, rows: int, others: str) -> None:
        """Hands over a batch of the trace: the number of rows, and the other events as JSON text."""
        ...

    def progress(self, schedules: int, of: int) -> None:
        """Reports how many of how many schedules have been explored."""
        ...

    def mark(self, what: str, line: int) -> None:
        """Reports how the program has touched the machinery, and on which of its lines."""
        ...

    def wantInput(self) -> None:
        """Asks the page for a line; `takeInput` has it once the cell INPUT is set."""
        ...

    def takeInput(self) -> object:
        """The line with its newline; anything but a str at the end of the input."""
        ...

    def follow(self, promise: object) -> Followed:
        """Waits for a JavaScript promise; the cell SETTLED is set when it is settled."""
        ...

    def settled(self) -> None:
        """Sets that cell, and cuts short the wait of a stack that parks in the idle port."""
        ...

    def setLength(self, address: int, length: int) -> None:
        """Writes the length of the object that begins at `address` minus that of its header."""
        ...

    def answer(self, type: int, instead: int) -> None:
        """Makes the Python function at the second address, which must stay, answer calls to the type at the first."""
        ...
