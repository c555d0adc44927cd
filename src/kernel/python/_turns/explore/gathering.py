"""Runs one program under schedules, and gathers what came of them."""

from typing import TYPE_CHECKING

from ..program.program import Host
from .plan import Report
from .trying import Trying
from .under_test import UnderTest, key_of

if TYPE_CHECKING:
    from ..protocol.requests import ExploredSubject, Granularity
    from ..protocol.results import Outcome

FAILURES = ("exception", "deadlock", "limit")


class Gathering(Trying):
    """What every request about schedules needs."""

    def __init__(self, asked: "ExploredSubject", granularity: "Granularity", host: Host, begins: bool = True) -> None:
        super().__init__(asked, granularity, host, begins)
        self._outcomes: dict[str, Outcome] = {}
        self._keys: dict[tuple[int, int], str] = {}  # interpreter, its number of an outcome → the outcome's key
        self._done = 0  # schedules whose outcome counts

    def _gather(self, program: UnderTest) -> None:
        """Counts the outcome of a schedule that ran here."""
        report = self._reporting.report(0, program)
        self._note_key(report)
        self._count(report)

    def _note_key(self, report: Report, source: int = 0) -> None:
        """`source` has reported: what it calls that outcome from now on is known."""
        if report["ended"] is not None:
            self._keys[source, report["outcome"]] = key_of(report["ended"])

    def _count(self, report: Report, source: int = 0) -> None:
        """Counts an outcome; the one with the fewest pre-emptions stands for its kind. `source`: who reports."""
        self._done += 1
        ended, preemptions, text = report["ended"], report["preemptions"], report["schedule"]
        key = self._keys[source, report["outcome"]]
        known = self._outcomes.get(key)
        if known is None:
            assert ended is not None  # it is told with the first of its kind
            self._outcomes[key] = {
                **ended, "count": 1, "first": self._done, "schedule": text,
                "preemptions": preemptions, "minimal": None,
            }
            return
        known["count"] += 1
        if known["status"] == "cut":
            return  # whatever its steps were: it was looked at closely
        if ended is not None and (preemptions, len(text)) < (known["preemptions"], len(known["schedule"])):
            # What is like it in its key can differ in the rest: who waits for what, the texts of exceptions.
            best: Outcome = {**known, **ended, "preemptions": preemptions, "schedule": text}
            best["detail"] = best["detail"] or known["detail"]  # of an endless one: how far it was followed
            self._outcomes[key] = best
