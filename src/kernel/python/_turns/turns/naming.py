"""The name that the learner's code uses for a thing: a lock, a queue, a condition."""

from collections.abc import Iterable
from itertools import islice
from types import FrameType
from typing import Any

from ..cpython.frames import is_learners
from ..cpython.own_dict import own_dict

_MOST_PARTS = 100


def variable_of(frames: Iterable[FrameType], identity: int) -> str | None:
    """The name that the learner's code at `frames` uses for the thing with that `id()`, or None.

    Looks first at the globals and what their lists and dicts hold, because each thing has one name there,
    while one parameter names many things. Then at the locals of the learner's frames, and at attributes of
    `self`.
    """
    for frame in frames:
        if is_learners(frame.f_code):
            name = _named(frame.f_globals, identity) or _held(frame.f_globals, identity) or _named(
                frame.f_locals, identity)
            if name is not None:
                return name
            name = _named(own_dict(frame.f_locals.get("self")), identity)
            if name is not None:
                return f"self.{name}"
    return None


def _named(names: dict[str, Any], identity: int) -> str | None:
    return next((name for name, held in list(names.items()) if id(held) == identity), None)


def _held(names: dict[str, Any], identity: int) -> str | None:
    """ "forks[0]" for an item of a list, a tuple or a dict; only the beginning of a long one is searched."""
    for name, holder in list(names.items()):
        if name.startswith("__"):
            continue
        if type(holder) is dict:
            parts = islice(holder.items(), _MOST_PARTS)
        elif type(holder) in (list, tuple):
            parts = enumerate(holder[:_MOST_PARTS])
        else:
            continue
        for key, held in list(parts):
            if id(held) == identity:
                return f"{name}[{key!r}]"
    return None
