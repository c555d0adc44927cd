"""What identifies an operation's place in the program, from one schedule and interpreter to another."""

from ...turns.operations import Operation


def site(operation: Operation) -> int:
    """A number; -1: nothing identifies it.

    Under the GIL that is where the turn was taken before it: nothing else is known when it is pending.
    """
    point = operation.point
    if point is None:
        return -1
    return point.number * 16 + operation.kind if point.since is None else point.since.number * 16
