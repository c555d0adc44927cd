"""A program that runs under one schedule: what the schedule decides, and what is noted of the run."""

import types

from ..turns.ending import describe, line_of
from .explorer import Explorer
from ..library.locks import RLock, lock
from ..program.program import Program
from .points.regions import Regions
from .points.watch import Watch


class SilentTrace:
    """Takes the trace's place: keeps the lines of stdout with the threads that ended them."""

    live = False
    posting = False
    dropped = 0
    output_dropped = 0

    def __init__(self, limits):
        self._left = limits["outputChars"]
        self._part = ""
        self.lines = []
        self._open = True

    def output(self, thread, stream, text):
        if not self._open or stream != "stdout" or self._left <= 0:
            return
        self._left -= len(text)
        *ended, self._part = (self._part + text).split("\n")
        self.lines += [{"thread": thread.number, "text": line} for line in ended]

    def close(self):
        if self._open and self._part:
            self.lines.append({"thread": 0, "text": self._part})
        self._open = False

    def _nothing(self, *args, **more):
        pass

    note_variables = begin = thread_start = thread_name = thread_end = switch = ready = wait = sleep = _nothing
    input = lock = line = flush = _nothing


class Subject:
    """What all schedules of one program share: its code, and the callbacks on it.

    `library`: modules kept from one to the next; None for a program that is run once.
    """

    def __init__(self, granularity, regions, library=None):
        self._granularity = granularity
        self.is_slow = granularity == "slow"
        self._regions = regions
        self._code = None
        self.library = library
        self.watch = None
        self.regions = None

    def compile(self, compiler, source):
        """Compiles once: the points are those of one code object."""
        if self._code is None:
            self._code = compiler(source)
            self.watch = Watch(self._code, self._granularity)
            self.regions = Regions(self.watch.points.codes, self._regions)
            if self.library is not None:
                self.library.learn(self.watch.points.names.everywhere)
        return self._code

    def close(self):
        if self.watch is not None:
            self.watch.close()
            self.regions.close()


def _lock_names(names):
    """id → name of the locks (and conditions' locks) among a module's variables and their attributes."""
    found = {}

    def note(text, value):
        if type(value).__module__ == "threading":
            value = getattr(value, "_lock", value)
        if isinstance(value, (lock, RLock)):
            found.setdefault(id(value), text)

    def look(text, value):
        note(text, value)
        if isinstance(value, (list, tuple)):
            for index, item in enumerate(value[:100]):
                note(f"{text}[{index}]", item)

    for name, value in list(names.items()):
        look(name, value)
        if not isinstance(value, types.ModuleType):
            for key, held in list(getattr(value, "__dict__", {}).items()):
                look(f"{name}.{key}", held)
    return found


class UnderTest(Program):
    """A program under one schedule. `subject`: the Subject that all of its schedules share."""

    def __init__(self, request, parts, subject, strategy, trace=None):
        super().__init__(request, *parts, trace=trace)
        self._subject = subject
        self.library = subject.library
        self._strategy = strategy
        self.explorer = None
        self.watched = dict.fromkeys(request["watch"])
        self.raised = {}
        self.regions = {}
        self.with_values = False
        self.on_end = None  # is given the program's variables when it fails, ends, or can never end
        self.uncaught = None
        self.tells = True
        self.virtual_seconds = 0.0
        self.lock_names = {}  # id → how the program calls a lock, for those that its globals lead to

    def compile(self, source):
        return self._subject.compile(super().compile, source)

    def execute(self, code, module):
        watch, regions = self._subject.watch, self._subject.regions
        self.explorer = Explorer(
            self.scheduler, self._strategy, watch.points, self.request["steps"], self._subject.is_slow)
        self.explorer.tells = self.tells
        self.scheduler.on_failure = self._note_failure
        if self.with_values:
            self.explorer.values = {}
        regions.begin(self.scheduler)
        self.regions = regions.most
        super().execute(code, module)

    def _note_failure(self):
        """What the variables are now says why; the other threads may still change them."""
        if self.on_end is not None:
            self.on_end(self.main.__dict__)
            self.on_end = None

    def before_globals_go(self, names):
        self.virtual_seconds = self.scheduler.clock.now()
        self.scheduler.explorer = None
        if self.on_end is not None:
            self.on_end(names)
        if self.tells:
            self.lock_names = _lock_names(names)
        for expression in self.watched:
            try:
                self.watched[expression] = repr(eval(expression, dict(names)))
            except Exception as error:
                self.raised[expression] = describe(error)[:200]

    def note_end(self, why):
        super().note_end(why)
        self.virtual_seconds = self.scheduler.clock.now()
        if self.explorer is not None:
            self.explorer.cut_short()
            if self.on_end is not None and why != "pruned":
                self.on_end(self.main.__dict__)
            if self.tells:
                self.lock_names = _lock_names(self.main.__dict__)
        if why == "limit":
            self.status, self.detail = "limit", "it did not come to an end"

    def _uncaught(self, error):
        line = line_of(error)
        super()._uncaught(error)
        text = self.detail
        if self.explorer is None:
            line = getattr(error, "lineno", None)  # of a syntax error, which says it itself
        else:
            self.detail += ", in MainThread" + (f", line {line}" if line else "")
        self.uncaught = {"thread": 0, "name": "MainThread", "line": line, "text": text}
        self._note_failure()

    def outcome(self):
        """What of the run can differ from one schedule to another: fields of the protocol's Outcome."""
        status, detail, uncaught = self.status, self.detail, self.uncaught
        if status in ("finished", "exit") and self.scheduler.exception:
            status, detail, uncaught = "exception", self.scheduler.exception, self.scheduler.uncaught
        elif status == "deadlock":  # often because of it
            uncaught = uncaught or self.scheduler.uncaught
        return {
            "status": status,
            "detail": detail,
            "uncaught": uncaught,
            "output": self.scheduler.trace.lines,
            "watched": self.watched,
            "raised": self.raised,
            "regions": self.regions,
            "deadlock": self.waiters,
            "virtualSeconds": round(self.virtual_seconds, 9),
        }


def key_of(outcome):
    """Two outcomes with the same key are the same."""
    waiting = [(one["thread"], one["line"]) for one in outcome["deadlock"]]
    return repr([waiting, *(outcome[part] for part in (
        "status", "detail", "output", "watched", "regions", "virtualSeconds"))])
