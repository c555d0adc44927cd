"""Who did it: which threads wrote a variable of the program's."""

import ast
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ..cpython import own_builtins
from ..turns.operations import CHANGE, START, WRITE, Entry
from .witness import Unseen

if TYPE_CHECKING:
    from ..protocol.results import Doers


def doers(threads: Iterable[int]) -> "Doers":
    """By the numbers of the threads, once for each time. Which of the others is which makes no difference."""
    times = Counter(threads)
    main = times.pop(0, 0)
    return {"main": main, "others": sorted(times.values(), reverse=True)}


def writers(expression: str, names: dict[str, Any], log: list[Entry], unseen: Sequence[Unseen] = ()) -> "Doers":
    """Who wrote a variable such as `total`, `counter[0]` or `shop.stock` once the first thread had been started.

    `names`: the program's global names at its end. Where an object was put together by its methods, each call counts;
    `names += [name]` changes the list and stores it again where it was, which is one time.
    `unseen`: the writes that the log does not know of.
    """
    begun = next((index for index, (_, operation, _) in enumerate(log) if operation.kind == START), len(log))
    noticed = deque(one for one in unseen if one.at > begun)
    try:
        places = _places(expression, names)
    except Exception:  # whatever the learner's objects do: then there is no such variable
        return doers(one.thread for one in noticed)
    kept = next(iter(places))
    found: list[int] = []
    storing: set[int] = set()  # the threads that have just changed the object that is kept there
    for index, (thread, operation, _) in enumerate(log[begun:], begun):
        while noticed and noticed[0].at <= index:
            storing.add(noticed[0].thread)
            found.append(noticed.popleft().thread)
        place = operation.place
        if place is None or place not in places:
            continue
        if places[place] is not None and operation.key is not None and operation.key != places[place]:
            continue
        is_change = operation.kind in (WRITE, CHANGE)
        if is_change and (place == kept or thread not in storing):
            found.append(thread)
        if is_change and place == kept:
            storing.add(thread)
        else:
            storing.discard(thread)
    return doers([*found, *(one.thread for one in noticed)])


def _places(expression: str, names: dict[str, Any]) -> dict[int | str, Any]:
    """Where operations on the variable are said to be, each with the part of it; see turns/operations.py.

    One is where the variable is kept, the other the object that is kept there.
    """
    tree = ast.parse(expression, mode="eval").body
    value = id(_value(tree, names))
    if isinstance(tree, ast.Name):
        return {value: None, f"global {tree.id}": None}
    if isinstance(tree, ast.Attribute):
        return {value: None, id(_value(tree.value, names)): tree.attr}
    if isinstance(tree, ast.Subscript):
        return {value: None, id(_value(tree.value, names)): _value(tree.slice, names)}
    raise ValueError(expression)


def _value(tree: ast.expr, names: dict[str, Any]) -> Any:
    return eval(compile(ast.Expression(tree), "<authors>", "eval"), {**names, "__builtins__": own_builtins.OWN})
