"""A run under a given schedule, with everything that a run has: its output, and its trace."""

from . import schedule
from .strategies.replay import Replay
from .under_test import Subject, UnderTest


class Replayed(UnderTest):
    """Runs one RunRequest whose `schedule` is set; time is virtual."""

    def __init__(self, request, stacks, bridge, interpreter):
        granularity, seed, deviations = schedule.read(request["schedule"])
        self._replay = Replay(deviations)
        request = {**request, "clock": "virtual", "seed": seed, "watch": [], "regions": [], "steps": _STEPS}
        super().__init__(
            request, (stacks, bridge, interpreter), Subject(granularity, ()), self._replay)

    def run(self):
        """Returns a dict of RunResult's shape; `diverged` says where the schedule did not fit."""
        try:
            result = super().run()
        finally:
            self._subject.close()
        if self.explorer is not None:
            self._replay.finish(self.explorer)
        return {**result, "diverged": self._replay.lost}


_STEPS = 1_000_000
