"""Wrong programs that drop what they find out: they have it written down, or work it out once more."""

import ast
import re
from collections.abc import Iterator

from .tree import Change, Program, expression


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


def _formula(function: ast.FunctionDef) -> ast.expr | None:
    """What a function returns, where that depends on its parameters and global names only."""
    returns = [one for one in ast.walk(function) if isinstance(one, ast.Return)]
    if len(returns) != 1 or returns[0] is not function.body[-1]:
        return None
    names = [one for one in ast.walk(function) if isinstance(one, ast.Name)]
    local = {one.id for one in names if isinstance(one.ctx, ast.Store)}
    value = returns[0].value
    used = {one.id for one in ast.walk(value) if isinstance(one, ast.Name)} if value else set[str]()
    return None if used & local else value


def worked_out_again(program: Program) -> Iterator[Change]:
    """What a function of the program returns is dropped, and worked out where it is needed."""
    for call in program.all(ast.Call):
        assert isinstance(call, ast.Call)
        function = program.function(call.func) if isinstance(call.func, ast.Name) else None
        value = _formula(function) if function and len(function.body) > 1 else None
        statement = program.statement(call)
        is_plain = isinstance(statement, (ast.Assign, ast.AugAssign, ast.Return, ast.Expr))
        if function is None or value is None or not is_plain or statement in program.tree.body:
            continue
        names = [one.arg for one in function.args.args]
        is_dropped = isinstance(statement, ast.Expr) and statement.value is call
        if is_dropped or call.keywords or len(names) != len(call.args):
            continue
        new = expression(ast.unparse(value), **dict(zip(names, call.args)))
        first = ast.Expr(expression(ast.unparse(call)))
        yield Change(call, {statement: [first, statement], call: [new]})


RULES = {
    "worked-out-again": worked_out_again,
    "value-written-down": value_written_down,
    "part-written-down": part_written_down,
}
