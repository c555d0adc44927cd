"""A thread as the scheduler sees it."""

from .operations import NOTHING


class GreenThread:
    """One Python thread of one program, with the wasm stack (`carrier`) that it runs on.

    `number` counts from 0 (the main thread) in the order of the starts; `ident` is what
    `threading.get_ident()` says. `state` is one of the constants below.
    """

    NEW, READY, RUNNING, WAITING, DONE = range(5)

    __slots__ = (
        "number", "ident", "name", "daemon", "carrier", "slot", "port", "state", "frame", "entry",
        "woken", "timer", "wait", "since", "signals", "locals", "how", "doomed", "handle", "operation",
        "node", "site",
        "__weakref__",
    )

    def __init__(self, number, ident, name, daemon, entry, carrier):
        self.number = number
        self.ident = ident
        self.name = name
        self.daemon = daemon
        self.entry = entry
        self.carrier = carrier
        self.slot = carrier.slot  # copies, because every switch needs them
        self.port = carrier.port
        self.state = GreenThread.NEW
        self.frame = None  # where it stands while it does not run
        self.woken = False
        self.timer = None
        self.wait = None  # what it waits for: a lock, or a waits.Wait
        self.since = 0.0  # when that wait began
        self.signals = []  # signal numbers to handle when it runs next
        self.locals = []  # weak references to the threading.local objects that it has used
        self.how = "returned"
        self.doomed = False
        self.handle = None
        self.operation = NOTHING  # what it does next, when the program is explored
        self.site = None  # the point of its code from which it called into the library last
        self.node = -1  # the choice by which it does that; -1: there was none

    def __repr__(self):
        return f"<green thread {self.number} {self.name!r}>"
