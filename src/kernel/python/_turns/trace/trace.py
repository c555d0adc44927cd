"""The trace of a run: events as src/protocol/trace.ts has them, handed over in batches.

Recording is cheap: most events are rows of numbers (see rows.py), the others are kept as they are
and become JSON text when a batch is handed over.
"""

import json
import sys
import time

from ..cpython.frames import line_in, stack
from .rows import END, LINE, LOCK, NONE, OTHER, READY, SIZE, SLEEP, SWITCH, WAIT, WHAT, WHY, pack, rows
from ..turns.waits import variable_of

_now = time.monotonic
_FLUSH_SECONDS = 0.016  # one frame of a page
_AT_ONCE = 100  # outputs of a program that are handed over one by one, before floods are gathered


class Trace:
    """Records what a program does. `post(run, rows, others)` takes a batch; `limits` are RunLimits."""

    def __init__(self, post, run, filename, limits):
        self._post = post
        self._run = run
        self._filename = filename
        self._max_events = limits["events"]
        self._max_lines = limits["outputLines"]
        self._max_chars = limits["outputChars"]
        self._used = 0  # bytes of `rows`
        self._others = []
        self._count = 0
        self._lines = 0
        self._chars = 0
        self.dropped = 0
        self.output_dropped = 0
        self._flushed = 0.0
        self._at_once = _AT_ONCE
        self._open = True
        # The turn must not end meanwhile: json is Python code, and the next event would overwrite `rows`.
        self.posting = False
        self.live = self._max_events > 0  # False: events other than output are not recorded any more
        self._scheduler = None
        self._named = {}
        self.variables = None  # a Variables, in runs that ask for values

    def begin(self, scheduler):
        self._scheduler = scheduler
        main = scheduler.main
        self._add("thread-start", main, parent=None, name=main.name, daemon=False)
        self._add("switch", main, **{"from": None, "why": "start"})

    # -- what can happen ----------------------------------------------------------------------

    def thread_start(self, thread, parent):
        frames = stack()
        about = {"parent": parent.number, "name": thread.name, "daemon": thread.daemon}
        self._add("thread-start", thread, frames, **about)

    def thread_name(self, thread):
        self._add("thread-name", thread, name=thread.name)

    def thread_end(self, thread, how):
        self._add("thread-end", thread, how=how)

    def switch(self, before, after, why):
        if self.variables is not None:
            self.variables.note(before, before.frame)
        self._row(SWITCH, after, after.frame, before.number, WHY[why])

    def ready(self, thread, why):
        self._row(READY, thread, thread.frame, why == "timeout")

    def wait(self, thread, what, target, timeout):
        """The calling thread is going to wait."""
        self._row(WAIT, thread, sys._getframe(1), WHAT[what],
                  NONE if target is None else target, NONE if timeout is None else timeout)

    def sleep(self, thread, seconds):
        self._row(SLEEP, thread, sys._getframe(1), seconds)

    def input(self, thread):
        self._add("input", thread)
        self.flush()

    def lock(self, kind, thread, lock, holder=None):
        """A lock event of the calling thread; before a lock's first one, the event that introduces it."""
        number = self._named.get(lock.number)
        if number is None:
            number = self._named[lock.number] = len(self._named)
            found = stack()
            name = variable_of(found, lock)
            self._add("lock", thread, found, lock=number, type=lock.label, name=name)
        self._row(LOCK[kind], thread, sys._getframe(1), number, NONE if holder is None else holder)

    def line(self, line, frame):
        """The running thread, at `frame`, is about to execute `line` of the main file."""
        if self.variables is not None:
            self.variables.note(self._scheduler.current, frame)
        self._row(LINE, self._scheduler.current, None, line)

    def note_variables(self):
        """The program is at its end: what has changed since the last event."""
        if self.variables is not None and self._open:
            self.variables.note_module(self._scheduler.current)

    def values(self, thread, everyone, mine):
        """Variables that changed: name → text, or None for one that is gone."""
        self._add("values", thread, **{"globals": everyone, "locals": mine})

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
        if not self._used:
            return
        self.posting = True
        try:
            self._post(self._run, self._used // SIZE, json.dumps(self._others))
        finally:
            self._used, self._others = 0, []
            self.posting = False

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

    def _row(self, kind, thread, frame, a=0, b=0, c=0):
        """Records an event of numbers; `frame`: the innermost one of the thread, None: it has none."""
        if not self.live:
            self.dropped += self._open
            return
        self._count = count = self._count + 1
        if count >= self._max_events:
            self.live = False
        line = 0
        filename = self._filename
        while frame is not None:  # frames.line_in, without the list
            if frame.f_code.co_filename == filename:
                line = frame.f_lineno or 0
                break
            frame = frame.f_back
        used = self._used
        if used == END:
            self.flush()
            used = 0
        pack(rows, used, kind, self._scheduler.clock.now(), thread.number, line, a, b, c)
        self._used = used + SIZE

    def _record(self, event):
        """Records any event; its place among the rows is kept by a row of its own."""
        kind, at, thread, line, more = event
        if self._used == END:
            self.flush()
        pack(rows, self._used, OTHER, at, thread, line or 0, len(self._others), 0, 0)
        self._used += SIZE
        self._others.append({"kind": kind, **more})
