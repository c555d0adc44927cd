"""Somebody chooses each step: runs a program as chosen so far, and tells what can come next."""

from . import schedule
from .explore import Exploration
from .operations import ACQUIRE, CHANGE, OPAQUE, READ, RELEASE, TRY, USE, WRITE
from .strategies.manual import Manual

_WORDS = {
    READ: "read", USE: "read", WRITE: "write", CHANGE: "write", ACQUIRE: "acquire", TRY: "acquire",
    RELEASE: "release", OPAQUE: "call",
}


class Choosing(Exploration):
    """One ChooseRequest."""

    def run(self, progress):
        """Returns a ChooseResult's dict."""
        request = self.request
        strategy = Manual(request["choices"], option)
        try:
            program = self.under(strategy, request["seed"])
        finally:
            self._subject.close()
        explorer = program.explorer
        deviations = [] if explorer is None else explorer.deviations
        text = schedule.write(request["granularity"], request["seed"], deviations)
        lost = strategy.lost
        if self.stopped:
            lost = "stopped"
        elif not lost and not strategy.options:
            self._gather(program)
            made = 0 if explorer is None else len(explorer.choices)
            if made < len(request["choices"]):
                lost = f"the program makes {made} choices, not {len(request['choices'])}"
        return {
            "options": strategy.options,
            "output": program.scheduler.trace.lines,
            "outcome": next(iter(self._outcomes.values()), None),
            "schedule": text,
            "interrupted": lost,
        }


def option(thread):
    """A thread that can go on, as the protocol's Option."""
    kind, _, _, point = thread.operation
    return {
        "thread": thread.number,
        "name": thread.name,
        "line": None if point is None else point.line,
        "operation": _WORDS.get(kind, "go on"),
        "variable": "" if point is None else point.text,
    }
