"""Runs one program under schedules, one at a time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..program.program import Host
from ..program.restoring import Library
from .plan import Plan, Report
from .printed import PrintedOnly
from .reporting import Reporting
from .strategies.choosers import chooser
from .strategies.strategy import Chooser
from .subject import Subject
from .under_test import UnderTest

if TYPE_CHECKING:
    from ..protocol.requests import ExploredSubject, Granularity, ScheduledRun


class Trying:
    """`asked` is the part of a request that says which program; `begins`: see Subject."""

    def __init__(self, asked: "ExploredSubject", granularity: "Granularity", host: Host, begins: bool = True) -> None:
        self.granularity: Granularity = granularity
        self.regions = asked["regions"]
        self.stopped = False
        self._host = host
        self._subject = Subject(granularity, asked["regions"], Library(), asked["called"], asked["used"], begins)
        self._reporting = Reporting(granularity, self.regions)
        self._request: ScheduledRun = {
            "program": asked["program"], "filename": asked["filename"], "files": asked["files"],
            "path": asked["path"], "limits": asked["limits"], "watch": asked["watch"], "written": asked["written"],
            "requests": asked["requests"], "steps": asked["steps"],
            "run": 0, "args": [], "clock": "virtual", "speed": 1, "schedule": None, "lines": False,
            "values": False,
            "processes": 0,
            "cores": 1,
            "visits": False,
        }
        self._with_values = False
        self._patience: float | None = None
        self._on_end: Callable[[dict[str, Any]], None] | None = None

    def under(self, chooser: Chooser, seed: int, tells: bool = True) -> UnderTest:
        """Runs the program once. `seed`: of its `random`; `tells`: its races are to be looked for."""
        trace = PrintedOnly(self._request["limits"])
        program = UnderTest(self._request, self._host, self._subject, chooser, seed, trace)
        program.with_values = self._with_values
        program.patience = self._patience
        program.on_end = self._on_end
        program.tells = tells
        program.run()
        self.stopped = self.stopped or program.status == "stopped"
        if program.explorer is not None:
            program.taught = chooser.finish(program.explorer)
        return program

    def carry_out(self, plan: Plan, fully: bool = False) -> Report:
        """Runs the program as planned. `fully`: see Reporting.report."""
        program = self.under(chooser(plan["by"], plan["arguments"]), plan["seed"], plan["tells"])
        return self._reporting.report(plan["index"], program, fully)

    def close(self) -> None:
        """Nothing is run any more."""
        self._subject.close()
