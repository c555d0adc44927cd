"""Rewrites of calls: methods and functions handed over, and arguments passed in other ways."""

import ast
from collections.abc import Iterator

from .arguments import loop_around, names_in, with_lambda
from .starts import creations, values
from .tree import Change, Program, called, expression, last_name, written

METHODS = ("start", "join")


def method_as_value(program: Program) -> Iterator[Change]:
    """`for t in threads: t.start()` with the methods as values, and a single `t.join()` likewise."""
    for name in METHODS:
        instead: dict[ast.AST, list[ast.stmt]] = {}
        for node in program.all(ast.Expr):
            if not isinstance(node, ast.Expr) or called(node) != name:
                continue
            loop = program.parents[node]
            assert isinstance(node.value, ast.Call)
            if isinstance(loop, ast.For) and len(loop.body) == 1 and not node.value.args:
                text = "for act in [method for each in all]:\n    act()"
                parts = {"method": node.value.func, "each": loop.target, "all": loop.iter}
                instead[loop] = written(text, **parts)
            elif not node.value.args and not node.value.keywords:
                instead[node] = written("act = method\nact()", method=node.value.func)
        if instead:
            yield Change(next(iter(instead)), instead)


def mapped(program: Program) -> Iterator[Change]:
    """`list(map(threading.Thread.start, threads))` for the loop, unless these are processes."""
    if any(isinstance(one, ast.ImportFrom) and one.module == "multiprocessing" for one in program.all(ast.ImportFrom)):
        return
    for name in METHODS:
        instead: dict[ast.AST, list[ast.stmt]] = {}
        for loop in program.all(ast.For):
            if not isinstance(loop, ast.For) or len(loop.body) != 1:
                continue
            node = loop.body[0]
            if not isinstance(node, ast.Expr) or called(node) != name:
                continue
            assert isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Attribute)
            if not node.value.args and ast.dump(node.value.func.value) == ast.dump(
                ast.Name(last_name(loop.target), ast.Load())
            ):
                text = f"list(map(threading.Thread.{name}, all))"
                instead[loop] = written(text, all=loop.iter)
        if instead:
            yield Change(next(iter(instead)), instead, written("import threading"))


def lambda_target(program: Program) -> Iterator[Change]:
    """The target is a lambda; what changes while the loop goes round is bound to it as a default."""
    instead: dict[ast.AST, list[ast.AST]] = {}
    for one in creations(program):
        if any(word.arg == "kwargs" for word in one.call.keywords):
            continue  # a lambda would have to pass them on
        new = with_lambda(one)
        loop = loop_around(program, one.call)
        bound = names_in(loop.target) & names_in(one.call) if loop else set[str]()
        lambda_ = new.keywords[0].value
        assert isinstance(lambda_, ast.Lambda)
        lambda_.args.args = [ast.arg(name) for name in sorted(bound)]
        lambda_.args.defaults = [ast.Name(name) for name in sorted(bound)]
        instead[one.call] = [new]
    if instead:
        yield Change(next(iter(instead)), instead)


def partial_target(program: Program) -> Iterator[Change]:
    """The target is a `functools.partial`."""
    instead: dict[ast.AST, list[ast.AST]] = {}
    for one in creations(program):
        if one.args is None:
            continue
        words = [word for word in one.call.keywords if word.arg not in ("target", "args")]
        bound = ast.Call(expression("functools.partial"), [one.target, *values(one.args)], [])
        target = ast.keyword("target", bound)
        instead[one.call] = [ast.Call(one.call.func, [], [target, *words])]
    if instead:
        yield Change(next(iter(instead)), instead, written("import functools"))


def by_keyword(program: Program) -> Iterator[Change]:
    """What a thread is given is passed in `kwargs`, by the names of the parameters."""
    instead: dict[ast.AST, list[ast.AST]] = {}
    for one in creations(program):
        function = program.function(one.target)
        if function is None or not isinstance(one.args, ast.Tuple):
            continue
        if any(isinstance(arg, ast.Starred) for arg in one.args.elts) or last_name(one.target) == "":
            continue
        keys: list[ast.expr | None] = [
            ast.Constant(arg.arg) for arg in function.args.args if arg.arg != "self"
        ]
        if len(keys) < len(one.args.elts):
            continue
        given = ast.keyword("kwargs", ast.Dict(keys[: len(one.args.elts)], one.args.elts))
        words = [word for word in one.call.keywords if word.arg != "args"]
        instead[one.call] = [ast.Call(one.call.func, [], [*words, given])]
    if instead:
        yield Change(next(iter(instead)), instead)


def by_position(program: Program) -> Iterator[Change]:
    """`Thread(None, work, None, (1,))`."""
    instead: dict[ast.AST, list[ast.AST]] = {}
    for one in creations(program):
        words = [word for word in one.call.keywords if word.arg not in ("target", "args")]
        if any(word.arg == "name" for word in words):
            continue
        none = ast.Constant(None)
        args = [none, one.target, none, one.args or ast.Tuple([])]
        instead[one.call] = [ast.Call(one.call.func, args, words)]
    if instead:
        yield Change(next(iter(instead)), instead)


RULES = {
    "method-as-value": method_as_value,
    "mapped": mapped,
    "lambda-target": lambda_target,
    "partial-target": partial_target,
    "by-keyword": by_keyword,
    "by-position": by_position,
}
