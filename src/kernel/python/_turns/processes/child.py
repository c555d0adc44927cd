"""A program that is a process of another one: what it is given, what it runs, and how its parent hears of its end."""

import json
import os
import sys
import time
from types import CodeType, ModuleType
from typing import TYPE_CHECKING

from ..program.interpreter import HOME
from ..program.program import Host, Program
from ..trace.trace import Trace
from ..turns.clocks import pace_of
from . import system
from .related import Beginning

if TYPE_CHECKING:
    from ..protocol.requests import ChildRequest
    from ..protocol.results import RunResult

_wall = time.time
_decoded = json.JSONDecoder().decode


class ChildProgram(Program):
    """Runs the command that `multiprocessing` gives a new process; the command imports the program's own file."""

    def __init__(self, request: "ChildRequest", host: Host) -> None:
        start: Beginning = _decoded(request["start"])
        main = request["filename"]
        files = dict(request["files"])
        if not os.path.exists(os.path.join(HOME, main)):
            files[main] = request["program"]
        own: "ChildRequest" = {**request, "program": start["command"], "filename": "<string>", "files": files}
        path = os.path.normpath(os.path.join(HOME, main))
        trace = Trace(host.bridge.post, request["run"], path, request["limits"])
        # All processes tell when something happened by one clock, that of the first.
        trace.since = start["at"] + max(0.0, _wall() - start["wall"]) * pace_of(request["speed"])
        super().__init__(own, host, trace)
        self._start = start
        family = system.begin(request, self.scheduler, request["pid"])
        assert family is not None
        self._family = family

    def note_kill(self, number: int) -> None:
        super().note_kill(number)
        self.exit_code = -number

    def _exit(self, code: object) -> None:
        if self.scheduler.reason is None:  # otherwise the library has mistaken the end for an exit of the program
            super()._exit(code)

    def run(self) -> "RunResult":
        """Runs it on the calling stack."""
        family = self._family
        result = super().run()
        family.end(self.exit_code)
        return {**result, "exitCode": self.exit_code}

    def execute(self, code: CodeType, module: ModuleType) -> None:
        start = self._start
        self._family.begin_as_child(start)
        del module.__dict__["__file__"]
        sys.argv = start["argv"]
        os.environ.clear()
        os.environ.update(start["environ"])
        if os.path.isdir(start["cwd"]):
            os.chdir(start["cwd"])
        super().execute(code, module)
