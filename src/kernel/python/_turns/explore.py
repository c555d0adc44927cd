"""Runs one program under many schedules, and gathers what came of it."""

import hashlib
import time

from .explorer import Explorer
from .points import Watch
from .program import Program
from .strategies import STRATEGIES, RandomWalk, Sequential

_now = time.monotonic
_PROGRESS_SECONDS = 0.1


class SilentTrace:
    """Takes the trace's place: keeps the lines of stdout with the threads that ended them."""

    live = False
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

    begin = thread_start = thread_name = thread_end = switch = ready = wait = sleep = _nothing
    input = lock = line = flush = _nothing


class ExploredProgram(Program):
    """A program under one schedule."""

    def __init__(self, exploration, strategy, steps):
        self._exploration = exploration
        request = exploration.request
        super().__init__(request, *exploration.parts, trace=SilentTrace(request["limits"]))
        self.explorer = Explorer(self.scheduler, strategy, steps)
        self.watched = dict.fromkeys(request["watch"])
        self.virtual_seconds = 0.0

    def compile(self, source):
        return self._exploration.compile(super().compile, source)

    def execute(self, code, module):
        self._exploration.explorer = self.explorer
        super().execute(code, module)

    def before_globals_go(self, names):
        self.virtual_seconds = self.scheduler.clock.now()
        self.scheduler.explorer = None
        for expression in self.watched:
            try:
                self.watched[expression] = repr(eval(expression, dict(names)))
            except Exception:
                self.watched[expression] = None

    def note_end(self, why):
        super().note_end(why)
        self.virtual_seconds = self.scheduler.clock.now()
        if why == "limit":
            self.status, self.detail = "limit", "it did not come to an end"


class Exploration:
    """One ExploreRequest. `parts`: what Program needs besides a request."""

    def __init__(self, request, parts):
        self.request = {**request, "run": 0, "args": [], "path": [], "clock": "virtual", "lines": False}
        self.parts = parts
        self.explorer = None
        self._code = None
        self._watch = None
        self._outcomes = {}
        self._different = set()

    def compile(self, compiler, source):
        """Compiles once; every schedule executes the same code object."""
        if self._code is None:
            self._code = compiler(source)
            self._watch = Watch(self._code, self._reached)
        return self._code

    def _reached(self, code, kind, line):
        explorer = self.explorer
        if explorer is not None:
            explorer.instruction(code, kind, line)

    def run(self, progress):
        """Explores; `progress(done, of)` is called now and then. Returns an ExploreResult's dict."""
        request = self.request
        started = shown = _now()
        done, complete, interrupted = 0, False, ""
        try:
            for index in range(request["schedules"]):
                if index and _now() - started > request["seconds"]:
                    break  # the budget in time is used up, just as the one in schedules can be
                name = Sequential.name if index == 0 else RandomWalk.name
                program, choices = self.schedule(f"{name}.{request['seed']}.{index}")
                if program.status == "stopped":
                    interrupted = "stopped"
                    break
                done += 1
                self._different.add(choices)
                self._gather(program, done, f"{name}.{request['seed']}.{index}")
                if index == 0 and not program.explorer.choices and program.status != "limit":
                    complete = True  # there never was a choice
                    break
                if _now() - shown > _PROGRESS_SECONDS:
                    shown = _now()
                    progress(done, request["schedules"])
        finally:
            if self._watch is not None:
                self._watch.close()
        return {
            "schedules": done,
            "different": len(self._different),
            "complete": complete,
            "seconds": _now() - started,
            "outcomes": list(self._outcomes.values()),
            "interrupted": interrupted,
        }

    def schedule(self, text):
        """Runs the program under the schedule that `text` names: strategy.seed.index."""
        name, seed, index = text.split(".")
        strategy = STRATEGIES[name]()
        strategy.begin(f"{seed}.{index}")
        self.request["seed"] = f"program {seed}.{index}"
        program = ExploredProgram(self, strategy, self.request["steps"])
        try:
            program.run()
        finally:
            self.explorer = None
            self.request["seed"] = int(seed)
        choices = hashlib.sha1(repr(program.explorer.choices).encode()).digest()
        return program, choices

    def _gather(self, program, index, schedule):
        """Counts the outcome of a schedule; the first of its kind is kept with its schedule."""
        status, detail = program.status, program.detail
        if status == "finished" and program.scheduler.exception:
            status, detail = "exception", program.scheduler.exception
        outcome = {
            "status": status,
            "detail": detail,
            "output": program.scheduler.trace.lines,
            "watched": program.watched,
            "deadlock": program.waiters,
            "virtualSeconds": round(program.virtual_seconds, 6),
        }
        known = self._outcomes.get(repr(outcome))
        if known is None:
            self._outcomes[repr(outcome)] = {
                **outcome, "count": 1, "first": index, "schedule": schedule,
                "overlaps": program.explorer.overlaps,
            }
        else:
            known["count"] += 1
