"""Wrong programs in which a value is written down that is the same each time, instead of being found out."""

import ast
import re
from collections.abc import Iterator

from .tree import Change, Program


def _the_same(text: str) -> ast.expr | None:
    """The one value that is in a list, a set or a dictionary, however often."""
    try:
        value = ast.literal_eval(text)
    except (SyntaxError, ValueError):
        return None
    inside = list(value.values()) if isinstance(value, dict) else value
    if not isinstance(inside, (list, set, tuple)) or len({repr(one) for one in inside}) != 1:
        return None
    return ast.parse(repr(next(iter(inside))), mode="eval").body


def _declared_global(program: Program, node: ast.AST) -> set[str]:
    """The names that the function around a node declares global."""
    function = next((one for one in program.around(node) if isinstance(one, ast.FunctionDef)), None)
    inside = ast.walk(function) if function else ()
    return {name for one in inside if isinstance(one, ast.Global) for name in one.names}


def _kept_values(program: Program) -> Iterator[tuple[ast.expr, ast.expr]]:
    """What a function puts into a global variable, and the value that this always is."""
    values = program.known.values
    for node in program.all(ast.Call, ast.Assign):
        match node:
            case ast.Call(ast.Attribute(ast.Name(name), "append" | "add" | "put"), [given], []):
                value = _the_same(values.get(name, ""))
            case ast.Assign([ast.Subscript(ast.Name(name))], given):
                value = _the_same(values.get(name, ""))
            case ast.Assign([ast.Name(name)], given) if name in _declared_global(program, node):
                value = _the_same(f"[{values[name]}]") if name in values else None
            case _:
                continue
        if value is not None and not isinstance(given, ast.Constant) and not program.is_main(node):
            yield given, value


def value_written_down(program: Program) -> Iterator[Change]:
    """What a thread finds out is written down, because it is the same each time."""
    for given, value in _kept_values(program):
        yield Change(given, {given: [value]})


def part_written_down(program: Program) -> Iterator[Change]:
    """A part of a text is written down, because it is the same each time."""
    texts = "\n".join([text for _, text in program.known.output] + list(program.known.values.values()))
    for text in program.all(ast.JoinedStr):
        assert isinstance(text, ast.JoinedStr)
        parts = [
            re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"([^\n'\"]+?)"
            for part in text.values
        ]
        holes = [part for part in text.values if isinstance(part, ast.FormattedValue)]
        found = re.findall("".join(parts) + r"(?=$|['\"])", texts, re.MULTILINE)
        found = [(one,) if isinstance(one, str) else one for one in found]
        for index, hole in enumerate(holes):
            values = {one[index] for one in found}
            if len(values) == 1:
                yield Change(hole, {hole: [ast.Constant(values.pop())]})


RULES = {
    "value-written-down": value_written_down,
    "part-written-down": part_written_down,
}
