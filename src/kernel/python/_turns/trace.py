"""The trace of a run: events as src/protocol/trace.ts has them, handed over in batches.

Recording is cheap (a tuple in a list); the JSON text is made when a batch is handed over.
"""

import json
import time

from .frames import line_in, stack
from .waits import variable_of

_now = time.monotonic
_FLUSH_SECONDS = 0.016  # one frame of a page
_AT_ONCE = 100  # outputs of a program that are handed over one by one, before floods are gathered


class Trace:
    """Records what a program does. `post(text)` takes a batch; `limits` are RunLimits."""

    def __init__(self, post, run, filename, limits):
        self._post = post
        self._run = run
        self._filename = filename
        self._max_events = limits["events"]
        self._max_lines = limits["outputLines"]
        self._max_chars = limits["outputChars"]
        self._events = []
        self._count = 0
        self._lines = 0
        self._chars = 0
        self.dropped = 0
        self.output_dropped = 0
        self._flushed = 0.0
        self._at_once = _AT_ONCE
        self._open = True
        self.live = self._max_events > 0  # False: events other than output are not recorded any more
        self._scheduler = None
        self._named = {}

    def begin(self, scheduler):
        self._scheduler = scheduler
        main = scheduler.main
        self._add("thread-start", main, parent=None, name=main.name, daemon=False)
        self._add("switch", main, **{"from": None, "why": "start"})

    # -- what can happen ----------------------------------------------------------------------

    def thread_start(self, thread, parent):
        frames = stack()
        self._add("thread-start", thread, frames, parent=parent.number, name=thread.name, daemon=thread.daemon)

    def thread_name(self, thread):
        self._add("thread-name", thread, name=thread.name)

    def thread_end(self, thread, how):
        self._add("thread-end", thread, how=how)

    def switch(self, before, after, why):
        self._add("switch", after, **{"from": before.number, "why": why})

    def ready(self, thread, why):
        self._add("ready", thread, why=why)

    def wait(self, thread, what, target, timeout, frames):
        self._add("wait", thread, frames, what=what, target=target, timeout=timeout)

    def sleep(self, thread, seconds):
        self._add("sleep", thread, seconds=seconds)

    def input(self, thread):
        self._add("input", thread)
        self.flush()

    def lock(self, kind, thread, lock, frames=None, **more):
        """A lock event; before the first one of a lock, the event that introduces it."""
        number = self._named.get(lock.number)
        if number is None:
            number = self._named[lock.number] = len(self._named)
            frames = frames or stack()
            name = variable_of(frames, lock)
            self._add("lock", thread, frames, lock=number, type=lock.label, name=name)
        self._add(kind, thread, frames, lock=number, **more)

    def line(self, line):
        """The running thread is about to execute `line` of the main file."""
        thread = self._scheduler.current
        if self.live:
            self._count += 1
            self.live = self._count < self._max_events
            self._record(("line", self._scheduler.clock.now(), thread.number, line, None))
        else:
            self.dropped += self._open

    def output(self, thread, stream, text):
        """Text that the program wrote; what is beyond the caps is counted and dropped."""
        if not self._open:
            return
        room = self._max_chars - self._chars
        kept = text[:room] if self._lines < self._max_lines and room > 0 else ""
        newlines = kept.count("\n")
        if self._lines + newlines > self._max_lines:
            kept = "".join(kept.splitlines(True)[: self._max_lines - self._lines])
            newlines = self._max_lines - self._lines
        self._lines += newlines
        self._chars += len(kept)
        self.output_dropped += len(text) - len(kept)
        if kept:
            where = line_in(stack(), self._filename)
            more = {"stream": stream, "text": kept}
            self._record(("output", self._scheduler.clock.now(), thread.number, where, more))
        self._flush_if_due()

    # -- handing over -------------------------------------------------------------------------

    def _flush_if_due(self):
        if self._at_once > 0:
            self._at_once -= 1
            self.flush()
        elif _now() - self._flushed >= _FLUSH_SECONDS:
            self.flush()

    def flush(self):
        """Hands over what has been recorded since the last time."""
        self._flushed = _now()
        events, self._events = self._events, []
        if events:
            self._post(json.dumps({"version": 1, "run": self._run, "events": [
                {"kind": kind, "at": at, "thread": thread, "line": line, **(more or {})}
                for kind, at, thread, line, more in events
            ]}))

    def close(self):
        """Nothing is recorded after this: the program is over."""
        self._open = self.live = False

    def _add(self, kind, thread, frames=None, **more):
        """Records an event; `frames` says where the thread is, by default where it stands now."""
        if not self.live:
            self.dropped += self._open
            return
        self._count += 1
        self.live = self._count < self._max_events
        if frames is None:
            here = thread is self._scheduler.current
            frames = stack(thread.frame) if here or thread.frame is not None else ()
        where = line_in(frames, self._filename)
        self._record((kind, self._scheduler.clock.now(), thread.number, where, more))

    def _record(self, event):
        self._events.append(event)
