"""No pre-emption: a thread goes on until it waits or ends, then the one with the lowest number."""

from ...turns.green import GreenThread
from .strategy import Chooser, Underway


class Sequential(Chooser):
    def __init__(self, seed: int = 0) -> None:
        """Nothing here is random: `seed` is what every strategy's chooser gets."""

    def pick(self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway) -> GreenThread:
        return threads[0] if current is None else current
