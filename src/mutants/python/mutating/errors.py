"""Wrong programs that swallow what goes wrong."""

import ast
from collections.abc import Iterator

from .starts import creations
from .tree import Change, Program, called, written


def handler_does_nothing(program: Program) -> Iterator[Change]:
    """An exception is caught, and that is all."""
    for handler in program.all(ast.ExceptHandler):
        if not isinstance(handler, ast.ExceptHandler):
            continue
        if not all(isinstance(one, ast.Pass) for one in handler.body):
            nothing = ast.ExceptHandler(handler.type, None, [ast.Pass()])
            yield Change(handler, {handler: [nothing]})


def swallowed(program: Program) -> Iterator[Change]:
    """What a thread's or task's function does is in a `try` that catches everything, where it can raise."""
    if not any(program.all(ast.Raise)):
        return
    names = [one.target for one in creations(program)]
    for call in program.all(ast.Call):
        if isinstance(call, ast.Call) and called(call) in ("submit", "map"):
            names += call.args[:1]
    functions = {function: None for name in names if (function := program.function(name))}
    for function in functions:
        text = "try:\n    body\nexcept Exception:\n    pass"
        globals_ = [one for one in function.body if isinstance(one, (ast.Global, ast.Nonlocal))]
        rest = [one for one in function.body if one not in globals_]
        body = written(text, body=rest)
        yield Change(function, {**{one: [] for one in rest[1:]}, rest[0]: body})


def never_caught(program: Program) -> Iterator[Change]:
    """The `try` is gone."""
    for node in program.all(ast.Try):
        if isinstance(node, ast.Try) and node.handlers:
            yield Change(node, {node: [*node.body, *node.finalbody]})


RULES = {
    "handler-does-nothing": handler_does_nothing,
    "swallowed": swallowed,
    "never-caught": never_caught,
}
