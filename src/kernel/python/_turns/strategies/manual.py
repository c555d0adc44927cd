"""Somebody outside chooses each step: the choices so far, and then the program pauses.

To go on, the program is run again with one choice more; to undo, with one fewer.
"""

from . import Strategy


class Manual(Strategy):
    """`choices`: the threads chosen. `options` after the run: what can come next, as `describe` says it."""

    name = "manual"

    def __init__(self, choices, describe):
        self._describe = describe
        self._choices = choices
        self.options = []
        self.lost = ""

    def pick(self, threads, current, explorer):
        index = len(explorer.choices)
        if index >= len(self._choices):
            self.options = [self._describe(thread) for thread in threads]
            return None
        for thread in threads:
            if thread.number == self._choices[index]:
                return thread
        self.lost = f"at choice {index + 1} thread {self._choices[index]} cannot go on"
        return None
