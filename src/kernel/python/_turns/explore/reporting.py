"""What is told of a schedule: all that an exploration takes in, and nothing twice."""

from typing import TYPE_CHECKING

from . import schedule_text
from .judge.lock_order import CycleSeen, cycles_in
from .judge.races import RaceSeen, races_in
from .plan import Report
from .under_test import UnderTest, key_of

if TYPE_CHECKING:
    from ..protocol.requests import Granularity


class Reporting:
    """Reports of one interpreter: it numbers the kinds of outcomes, and knows the best schedule of each."""

    def __init__(self, granularity: "Granularity", regions: list[str]) -> None:
        self._granularity: Granularity = granularity
        self._regions = regions
        self._numbers: dict[str, int] = {}
        self._best: list[tuple[int, int]] = []  # of each kind: pre-emptions, length of the schedule's text

    def text(self, program: UnderTest) -> str:
        """The schedule under which the program ran."""
        deviations = () if program.explorer is None else program.explorer.deviations
        return schedule_text.write(self._granularity, program.seed, deviations, self._regions)

    def report(self, index: int, program: UnderTest, fully: bool = False) -> Report:
        """Of the `index`th schedule. `fully`: it is out of order, so that what came before may be told after it."""
        explorer = program.explorer
        pruned = explorer is not None and explorer.pruned
        report: Report = {
            "index": index,
            "compiled": explorer is not None,
            "choices": 0 if explorer is None else len(explorer.choices),
            "signature": 0 if explorer is None else hash((program.seed, *explorer.choices)),
            "pruned": pruned,
            "forced": explorer is not None and explorer.forced,
            "endless": program.status == "limit",
            "timed": program.scheduler.clock.timers.used,
            "together": program.scheduler.most_alive - 1,
            "stopped": program.status == "stopped",
            "outcome": -1,
            "ended": None,
            "preemptions": 0 if explorer is None else explorer.preemptions,
            "schedule": "",
            "races": [],
            "cycles": [],
            "taught": program.taught,
        }
        if pruned:
            return report
        self._tell_outcome(report, program, fully)
        if explorer is not None and program.tells:
            report["races"], report["cycles"] = self._found(program)
            if report["races"]:
                report["schedule"] = report["schedule"] or self.text(program)
        return report

    def _tell_outcome(self, report: Report, program: UnderTest, fully: bool) -> None:
        ended = program.outcome()
        key = key_of(ended)
        number = self._numbers.setdefault(key, len(self._numbers))
        report["outcome"] = number
        preemptions = report["preemptions"]
        if number == len(self._best):
            self._best.append((preemptions, 1 << 60))
        least, _ = self._best[number]
        if fully or preemptions <= least:
            text = self.text(program)
            best = (preemptions, len(text)) < self._best[number]
            if best:
                self._best[number] = preemptions, len(text)
            if best or fully:
                report["ended"], report["schedule"] = ended, text

    @staticmethod
    def _found(program: UnderTest) -> tuple[list[RaceSeen], list[CycleSeen]]:
        explorer, library, threads = program.explorer, program.library, program.scheduler.threads
        assert explorer is not None
        quiet = () if library is None else library.locks
        return races_in(explorer.log, threads, quiet), cycles_in(explorer.log, threads, program.lock_names)
