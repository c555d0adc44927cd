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
        place, key = _place(expression, names)
    except Exception:  # whatever the learner's objects do: then there is no such variable
        return doers(found)
    found += [
        thread for thread, operation, _ in log[begun:]
        if operation.kind in (WRITE, CHANGE) and operation.place in place
        and (key is None or operation.key is None or operation.key == key)]
    return doers(found)


def _place(expression: str, names: dict[str, Any]) -> tuple[set[int | str], Any]:
    """Where operations on the variable are said to be, and which part of that it is; see turns/operations.py."""
    tree = ast.parse(expression, mode="eval").body
    if isinstance(tree, ast.Name):
        return {f"global {tree.id}", id(names[tree.id])}, None
    if isinstance(tree, ast.Attribute):
        return {id(_value(tree.value, names))}, tree.attr
    if isinstance(tree, ast.Subscript):
        return {id(_value(tree.value, names))}, _value(tree.slice, names)
    raise ValueError(expression)


def _value(tree: ast.expr, names: dict[str, Any]) -> Any:
    return eval(compile(ast.Expression(tree), "<authors>", "eval"), {**names, "__builtins__": own_builtins.OWN})
