"""No pre-emption: a thread goes on until it waits or ends, then the one with the lowest number."""

from ...turns.green import GreenThread
from .strategy import Strategy, Underway


class Sequential(Strategy):
    name = "sequential"

    def pick(self, threads: list[GreenThread], current: GreenThread | None, explorer: Underway) -> GreenThread:
        return threads[0] if current is None else current
