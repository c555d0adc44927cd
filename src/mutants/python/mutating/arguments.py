"""Wrong programs in which a thread does not get what is its own."""

import ast
from collections.abc import Iterator

from .starts import Creation, creations, values
from .tree import Change, Program, called, expression


def loop_around(program: Program, node: ast.AST) -> ast.For | ast.comprehension | None:
    """What goes round around a node, and gives a name another value each time."""
    for one in program.around(node):
        if isinstance(one, (ast.ListComp, ast.GeneratorExp, ast.SetComp)):
            return one.generators[0]
        if isinstance(one, ast.For):
            return one
        if isinstance(one, (ast.FunctionDef, ast.Lambda)):
            return None
    return None


def names_in(node: ast.AST) -> set[str]:
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}


def first_for_all(program: Program) -> Iterator[Change]:
    """Each thread gets what the first should get: its argument is ignored."""
    tasks = [(one.call, values(one.args)) for one in creations(program)]
    tasks += [
        (call, call.args[1:])
        for call in program.all(ast.Call)
        if isinstance(call, ast.Call) and called(call) == "submit"
    ]
    for call, args in tasks:
        loop = loop_around(program, call)
        if loop is None or not isinstance(loop.target, ast.Name):
            continue
        first = expression("next(iter(all))", all=loop.iter)
        own = [
            name
            for arg in args
            for name in ast.walk(arg)
            if isinstance(name, ast.Name) and name.id == loop.target.id
        ]
        for name in own:
            yield Change(call, {name: [first]})


def late_binding(program: Program) -> Iterator[Change]:
    """The thread looks up its number when it runs, and by then it is the next one's."""
    for one in creations(program):
        loop = loop_around(program, one.call)
        if loop is None or one.args is None or not names_in(loop.target) & names_in(one.args):
            continue
        yield Change(one.call, {one.call: [with_lambda(one)]})


def with_lambda(one: Creation) -> ast.Call:
    """The same thread with a target that calls the old one."""
    call = ast.Call(one.target, values(one.args), [])
    words = [word for word in one.call.keywords if word.arg not in ("target", "args")]
    target = ast.keyword("target", expression("lambda: call", call=call))
    return ast.Call(one.call.func, [], [target, *words])


RULES = {"first-for-all": first_for_all, "late-binding": late_binding}
