"""No pre-emption: a thread goes on until it waits or ends, then the one with the lowest number."""

from . import Strategy


class Sequential(Strategy):
    name = "sequential"

    def pick(self, threads, current, explorer):
        return threads[0] if current is None else current
