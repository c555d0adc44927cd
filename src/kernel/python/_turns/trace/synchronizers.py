"""The state of a lock, an event, a semaphore in a few words. Runs no code of the program."""

from collections.abc import Callable
from typing import Any

from ..library.holding import Holding
from ..library.locks import state_of as lock_state


def state_of(value: object) -> str | None:
    """ "held by Thread-1", "set", "1 free", "1 of 3 have come"; None for anything else."""
    held = lock_state(value)
    if held is not None:
        return _holder(held)
    kind = type(value)
    say = _WORDS.get(kind.__name__) if kind.__module__ == "threading" else None
    try:
        return None if say is None else say(value)
    except AttributeError:  # made by a subclass that did not call its __init__
        return None


def _holder(state: Holding) -> str:
    return "free" if state.holder is None else f"held by {state.holder.name}"


def _condition(value: Any) -> str:
    held = lock_state(value._lock)
    words = "free" if held is None else _holder(held)
    waiting = len(value._waiters)
    return f"{words}, {waiting} waiting" if waiting else words


_WORDS: dict[str, Callable[[Any], str]] = {
    "Condition": _condition,
    "Event": lambda value: "set" if value._flag else "not set",
    "Semaphore": lambda value: f"{value._value} free",
    "BoundedSemaphore": lambda value: f"{value._value} free",
    "Barrier": lambda value: f"{value._count} of {value._parties} have come",
}
