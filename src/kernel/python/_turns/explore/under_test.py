"""A program that runs under one schedule: what the schedule decides, and what is noted of the run."""

from collections.abc import Callable
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any

from ..program.program import Host, Program
from ..turns.ending import describe, line_of, marked
from ..turns.operations import Operation
from ..turns.threads import Reason
from .explorer import Explorer
from .plain_data import evaluate
from ..trace.lock_names import lock_names
from .authors import doers, writers
from .printed import PrintedOnly
from .strategies.strategy import Chooser
from .subject import Subject
from .witness import Witness

if TYPE_CHECKING:
    from ..protocol.requests import ScheduledRun
    from ..protocol.results import Doers, Ended, Uncaught


class UnderTest(Program):
    """A program under one schedule.

    `subject`: what all of its schedules share. `trace`: None where all events are wanted.
    """

    def __init__(
        self, request: "ScheduledRun", host: Host, subject: Subject, chooser: Chooser, seed: int,
        trace: PrintedOnly | None = None,
    ) -> None:
        super().__init__(request, host, trace, subject.library, seed)
        self.seed = seed
        self.lines = [] if trace is None else trace.lines
        self.errors = [] if trace is None else trace.errors
        keeps = trace is not None and request["requests"]
        self._requests = trace.requests if trace is not None and keeps else {}
        self._at_once = trace.at_once if trace is not None and keeps else {}
        self._subject = subject
        self._chooser = chooser
        self._steps = request["steps"]
        self.explorer: Explorer | None = None
        self.watched: dict[str, str | None] = dict.fromkeys(request["watch"])
        self._raised: dict[str, str] = {}
        self._regions: dict[str, int] = {}
        self._callers: dict[str, list[int]] = {}
        self._used: dict[str, list[int]] = {}
        self._written: dict[str, Doers] = dict.fromkeys(request["written"], doers(()))
        self.with_values = False
        self.on_access: Callable[[Operation, str | None], None] | None = None  # see Recording
        # Is given the program's variables when it fails, ends, or can never end.
        self.on_end: Callable[[dict[str, Any]], None] | None = None
        self._own: Uncaught | None = None  # the exception that ended the main thread
        self.patience: float | None = None  # see Deciding
        self.tells = True
        self.taught: Any = None
        self.library = subject.library
        self.virtual_seconds = 0.0
        self.lock_names: dict[int, str] = {}

    def compile(self, source: str) -> CodeType:
        return self._subject.compile(super().compile, source)

    def execute(self, code: CodeType, module: ModuleType) -> None:
        if not self._subject.begins:
            return
        compiled = self._subject.compiled
        assert compiled is not None  # `compile` has seen to that
        self.explorer = Explorer(
            self.scheduler, self._chooser, compiled.points, self._steps, self._subject.is_slow)
        self.explorer.tells = self.tells
        self.explorer.patience = self.patience
        self.scheduler.on_failure = self._note_failure
        if self.with_values:
            self.explorer.values = {}
            self.explorer.on_access = self.on_access
        if self._written:
            self.explorer.witness = Witness(self._written, module.__dict__)
        compiled.regions.begin(self.scheduler)
        self._regions = compiled.regions.most
        self._callers = compiled.regions.callers
        self._used = self._subject.library_calls.callers
        super().execute(code, module)

    def _note_failure(self) -> None:
        """What the variables are now says why; the other threads may still change them."""
        if self.on_end is not None:
            self.on_end(self.main.__dict__)
            self.on_end = None

    def before_globals_go(self, names: dict[str, Any]) -> None:
        self.virtual_seconds = self.scheduler.clock.now()
        if self.explorer is not None:
            self.explorer.leave()
            witness = self.explorer.witness
            if witness is not None:
                witness.look(self.scheduler.current.number, self.explorer.log)
                for expression in self._written:
                    found = witness.unseen(expression)
                    self._written[expression] = writers(expression, names, self.explorer.log, found)
        if self.on_end is not None:
            self.on_end(names)
        if self.tells:
            self.lock_names = lock_names(names)
        for expression in self.watched:
            try:
                self.watched[expression] = evaluate(expression, names)
            except Exception as error:
                self._raised[expression] = describe(error)[:200]

    def note_end(self, why: Reason) -> None:
        super().note_end(why)
        self.virtual_seconds = self.scheduler.clock.now()
        if self.explorer is not None:
            self.explorer.cut_short()
            if self.on_end is not None and why != "pruned":
                self.on_end(self.main.__dict__)
            if self.tells:
                self.lock_names = lock_names(self.main.__dict__)
        if why == "limit":
            self.status, self.detail = "limit", "it did not come to an end"

    def _uncaught(self, error: BaseException) -> None:
        line = line_of(error)
        super()._uncaught(error)
        text = self.detail
        if self.explorer is None:
            line = getattr(error, "lineno", None)  # of a syntax error, which says it itself
        else:
            self.detail += ", in MainThread" + (f", line {line}" if line else "")
        self._own = {"thread": 0, "name": "MainThread", "line": line, "text": text}
        if isinstance(error, SyntaxError) and self.explorer is None:
            self._own["marked"] = marked(error)
        self._note_failure()

    def outcome(self) -> "Ended":
        """What of the run can differ from one schedule to another."""
        status, detail, uncaught = self.status, self.detail, self._own
        if status in ("finished", "exit") and self.scheduler.exception:
            status, detail, uncaught = "exception", self.scheduler.exception, self.scheduler.uncaught
        elif status == "deadlock":  # often because of it
            uncaught = uncaught or self.scheduler.uncaught
        return {
            "status": status,
            "detail": detail,
            "uncaught": uncaught,
            "output": self.lines,
            "errors": self.errors,
            "watched": self.watched,
            "raised": self._raised,
            "regions": self._regions,
            "written": self._written,
            "called": {name: doers(threads) for name, threads in self._callers.items()},
            "used": {text: doers(threads) for text, threads in self._used.items()},
            "requests": dict(sorted(self._requests.items())),
            "atOnce": dict(sorted(self._at_once.items())),
            "deadlock": self.waiters,
            "virtualSeconds": round(self.virtual_seconds, 9),
        }


def key_of(outcome: "Ended") -> str:
    """Two outcomes with the same key are the same. What was printed before a deadlock makes no other of it."""
    if outcome["status"] in ("deadlock", "limit"):
        uncaught = outcome["uncaught"]
        stuck = [(one["thread"], one["line"]) for one in outcome["deadlock"]]
        return repr([outcome["status"], stuck, uncaught and (uncaught["thread"], uncaught["line"], uncaught["text"])])
    return repr([
        outcome["status"], outcome["detail"], outcome["output"], outcome["errors"], outcome["watched"],
        outcome["regions"], outcome["written"], outcome["called"], outcome["used"],
        outcome["requests"], outcome["atOnce"],
        outcome["virtualSeconds"],
    ])
