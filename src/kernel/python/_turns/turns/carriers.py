"""Carriers: the wasm stacks that threads run on, and the switch from one to another.

One carrier is one JSPI stack (`callPromising` gives it its own PyThreadState). It parks in
`run_sync(port)`, where `port` is a JavaScript thenable that notes how to resume it and then resumes
the carrier that the shared cell names: a switch creates no promise, and takes about 2 µs.
A thread that ended leaves its carrier to the next one, which saves the turn of the event loop that a
new stack costs.
"""

import asyncio
import time
from array import array
from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any

from pyodide.ffi import run_sync

if TYPE_CHECKING:
    from ..protocol.bridge import Bridge, Port

# The cells that this side and cells.ts share; keep the two lists in step.
TO, STOP, ARMED, INPUT, VIRTUAL, LATER, FLUSH, SETTLED, INTERRUPT = range(9)
cells = array("i", [0] * 9)
# Milliseconds: how long an idle wait may last; the switch interval; when the running turn began, by
# `time.monotonic`; how long all turns before it took, at PACE (the program's seconds per real one); and from
# BY_SLOT on, the same for the turns on each stack. The switchboard adds a turn when it ends.
WAIT_MS, SLICE_MS, BEGAN_MS, COMPUTED_MS, PACE, BY_SLOT = range(6)
COUNTED = 4200  # stacks: more than there can be threads
times = array("d", [0.0, 5.0, 0.0, 0.0, 1.0] + [0.0] * COUNTED)

_KEEP = 64  # parked carriers kept for later threads

_ports: set[int] = set()  # ids of the ports, which asyncio.ensure_future must leave alone
_kept_ports: list["Port"] = []
_ensure_future = asyncio.ensure_future
_now = time.monotonic


def _leave_ports_alone(awaitable: Awaitable[Any], *, loop: asyncio.AbstractEventLoop | None = None) -> Any:
    """asyncio.ensure_future; `run_sync` sends its argument through it, and a port must stay bare."""
    if id(awaitable) in _ports:
        return awaitable
    return _ensure_future(awaitable, loop=loop)


asyncio.ensure_future = _leave_ports_alone


class Carrier:
    """One stack. `slot` is its number on the JavaScript side, `port` what it parks in."""

    __slots__ = ("slot", "port")

    def __init__(self, slot: int, port: "Port") -> None:
        self.slot = slot
        self.port = port
        _ports.add(id(port))
        _kept_ports.append(port)  # so that no other object ever gets its id


class Carriers:
    """All stacks of this interpreter. `bridge` is the JavaScript switchboard."""

    def __init__(self, bridge: "Bridge") -> None:
        self._bridge = bridge
        self._free: list[Carrier] = []
        self._retired: list[Carrier] = []
        self.is_closing = False
        self.main = self._make()
        self.idle_port = bridge.idlePort
        _ports.add(id(self.idle_port))

    def _make(self) -> Carrier:
        slot = self._bridge.addPort()
        return self._reserve(Carrier(slot, self._bridge.ports[slot]))

    def _reserve(self, carrier: Carrier) -> Carrier:
        if not self._bridge.reserve(carrier.slot):
            self._retired.append(carrier)
            raise RuntimeError("can't start new thread")
        return carrier

    def get(self) -> Carrier:
        """A carrier for a thread that starts, which has computed nothing yet."""
        carrier = self._any()
        if carrier.slot < COUNTED:
            times[BY_SLOT + carrier.slot] = 0.0
        return carrier

    def _any(self) -> Carrier:
        """A parked one, or one whose stack does not exist yet."""
        if self._free:
            return self._free.pop()
        if self._retired:
            return self._reserve(self._retired.pop())
        return self._make()

    def put_back(self, carrier: Carrier) -> bool:
        """Keeps the carrier of an ended thread. False when there are enough: then its stack should end."""
        if len(self._free) < _KEEP:
            self._free.append(carrier)
            return True
        self._retired.append(carrier)
        return False

    def begun(self, carrier: Carrier) -> None:
        """Called on a stack that begins: CPython learns where the stack ends, and its first turn counts from here."""
        self._bridge.begun(carrier.slot)
        times[BEGAN_MS] = _now() * 1000

    def count_anew(self, pace: float) -> None:
        """A program begins, on the calling stack: nothing has been computed, at this pace."""
        times[COMPUTED_MS] = times[BY_SLOT + self.main.slot] = 0.0
        times[BEGAN_MS], times[PACE] = _now() * 1000, pace

    @staticmethod
    def computed(slot: int | None, is_running: bool) -> float:
        """The program's seconds that the turns on that stack took, or all turns (None).

        `is_running`: the running turn is one of them.
        """
        if slot is not None and slot >= COUNTED:
            return 0.0
        running = max(0.0, _now() * 1000 - times[BEGAN_MS]) * times[PACE] if is_running else 0.0
        return (times[COMPUTED_MS if slot is None else BY_SLOT + slot] + running) / 1000

    def ending(self, carrier: Carrier) -> None:
        """Called on a stack that is about to end."""
        self._bridge.ending(carrier.slot)

    @staticmethod
    def hand_over(carrier: Carrier, to: Carrier) -> None:
        """Parks the calling stack, `carrier`, and resumes `to`; returns when somebody resumes it."""
        cells[TO] = to.slot
        run_sync(carrier.port)

    def close(self) -> None:
        """Ends all stacks but the calling one, which is `main`; none of them runs a thread.

        A host that stays would otherwise keep the whole interpreter: V8 never collects what a suspended stack refers to.
        """
        self.is_closing = True
        while self._free:
            self.hand_over(self.main, self._free.pop())

    def idle(self, milliseconds: float | None) -> None:
        """Parks the calling stack until the time is over (None: no limit) or the page sends something."""
        times[WAIT_MS] = -1.0 if milliseconds is None else milliseconds
        run_sync(self.idle_port)
