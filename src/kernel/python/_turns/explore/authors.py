"""Who did it: which threads wrote a variable of the program's."""

import ast
from collections import Counter
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

    `names`: the program's global names at its end. Where an object was put together by its methods, each call counts.
    `unseen`: the writes that the log does not know of.
    """
    begun = next((index for index, (_, operation, _) in enumerate(log) if operation.kind == START), len(log))
    found = [one.thread for one in unseen if one.at > begun]
    try:
        places = _places(expression, names)
    except Exception:  # whatever the learner's objects do: then there is no such variable
        return doers(found)
    found += [
        thread for thread, operation, _ in log[begun:]
        if operation.kind in (WRITE, CHANGE) and operation.place in places
        and (places[operation.place] is None or operation.key is None or operation.key == places[operation.place])]
    return doers(found)


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
