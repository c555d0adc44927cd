"""Wrong programs about who does the work: no thread, one for all, or the main thread in their place."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from .tree import Change, Program, called, expression, last_name, written


@dataclass(frozen=True)
class Creation:
    """A call that makes a thread with a target."""

    call: ast.Call
    target: ast.expr
    args: ast.expr | None


def creations(program: Program) -> Iterator[Creation]:
    """The threads that are made with a `target`."""
    for call in program.all(ast.Call):
        if not isinstance(call, ast.Call) or called(call) != "Thread":
            continue
        words = {word.arg: word.value for word in call.keywords}
        if "target" in words:
            yield Creation(call, words["target"], words.get("args"))


def _with(creation: Creation, target: ast.expr, args: ast.expr | None) -> ast.Call:
    """The same thread with another target."""
    words = [one for one in creation.call.keywords if one.arg not in ("target", "args")]
    given = [ast.keyword("args", args)] if args is not None else []
    return ast.Call(creation.call.func, [], [ast.keyword("target", target), *given, *words])


def values(args: ast.expr | None) -> list[ast.expr]:
    """What `args` hands over, as arguments of a call."""
    if args is None:
        return []
    return list(args.elts) if isinstance(args, (ast.Tuple, ast.List)) else [ast.Starred(args)]


def run_for_start(program: Program) -> Iterator[Change]:
    """`run()` where `start()` belongs."""
    for node in program.all(ast.Attribute):
        if isinstance(node, ast.Attribute) and node.attr == "start":
            yield Change(node, {node: [ast.Attribute(node.value, "run")]})


def called_not_passed(program: Program) -> Iterator[Change]:
    """The main thread calls the function, and hands over what comes of it."""
    for one in creations(program):
        result = ast.Call(one.target, values(one.args), [])
        yield Change(one.call, {one.call: [_with(one, result, None)]})
    for call in program.all(ast.Call):
        if isinstance(call, ast.Call) and called(call) == "submit" and call.args:
            result = ast.Call(call.args[0], call.args[1:], [])
            yield Change(call, {call: [ast.Call(call.func, [result], [])]})


def threads_for_show(program: Program) -> Iterator[Change]:
    """The main thread does the work of each thread, which has nothing to do any more."""
    for one in creations(program):
        work = ast.Call(one.target, values(one.args), [])
        idle = _with(one, expression("int"), None)
        yield Change(one.call, {one.call: [expression("(work, idle)[1]", work=work, idle=idle)]})
    for call in program.all(ast.Call):
        if not isinstance(call, ast.Call) or not call.args:
            continue
        if called(call) == "submit":
            result = ast.Call(call.args[0], call.args[1:], [])
            new = ast.Call(call.func, [expression("lambda done: done"), result], [])
            yield Change(call, {call: [new]})
        elif called(call) == "map" and isinstance(call.func, ast.Attribute):
            results = ast.Call(expression("map"), call.args, [])
            done = expression("list(results)", results=results)
            new = ast.Call(call.func, [expression("lambda done: done"), done], [])
            yield Change(call, {call: [new]})


def no_threads(program: Program) -> Iterator[Change]:
    """The main thread calls the functions; the threads are gone."""
    for one in creations(program):
        statement = program.statement(one.call)
        work = ast.Call(one.target, values(one.args), [])
        start_and_join = [
            node
            for node in program.all(ast.Expr)
            if called(node) in ("start", "join") and program.statement(node) is not statement
        ]
        gone: dict[ast.AST, list[ast.AST]] = {node: [] for node in start_and_join}
        yield Change(one.call, {**gone, one.call: [work]})
    for call in program.all(ast.Call):
        if isinstance(call, ast.Call) and called(call) == "map" and call.args:
            if isinstance(call.func, ast.Attribute):
                yield Change(call, {call: [ast.Call(expression("map"), call.args, [])]})


def serialised(program: Program) -> Iterator[Change]:
    """One lock is around all that the threads do, so that they work one after the other."""
    before = written(
        "import threading\n_turn = threading.Lock()\n"
        "def _alone(function, *args):\n    with _turn:\n        return function(*args)"
    )
    instead: dict[ast.AST, list[ast.AST]] = {}
    for one in creations(program):
        args = ast.Tuple([one.target, *values(one.args)])
        instead[one.call] = [_with(one, expression("_alone"), args)]
    for call in program.all(ast.Call):
        if isinstance(call, ast.Call) and called(call) == "submit":
            instead[call] = [ast.Call(call.func, [expression("_alone"), *call.args], call.keywords)]
    if instead:
        yield Change(next(iter(instead)), instead, before)


def one_thread_for_all(program: Program) -> Iterator[Change]:
    """The first thread does the work of all, and the others have nothing to do."""
    before = written(
        "_work = []\n"
        "def _all():\n    while _work:\n        function, args = _work.pop(0)\n        function(*args)\n"
        "def _given(function, *args):\n    _work.append((function, args))\n    return _all if len(_work) == 1 else int"
    )
    for one in creations(program):
        if any(isinstance(node, (ast.For, ast.ListComp)) for node in program.around(one.call)):
            target = ast.Call(expression("_given"), [one.target, *values(one.args)], [])
            yield Change(one.call, {one.call: [_with(one, target, None)]}, before)


def daemon_flipped(program: Program) -> Iterator[Change]:
    """A daemon where none belongs, or none where one does. Where all are joined it would change nothing."""
    for word in [word for call in program.all(ast.Call) for word in getattr(call, "keywords")]:
        if word.arg == "daemon" and isinstance(word.value, ast.Constant):
            yield Change(word.value, {word.value: [ast.Constant(not word.value.value)]})
    for node in program.all(ast.Assign):
        if isinstance(node, ast.Assign) and last_name(node.targets[0]) == "daemon":
            if isinstance(node.value, ast.Constant):
                yield Change(node, {node.value: [ast.Constant(not node.value.value)]})
    if any(called(node) == "join" for node in program.all(ast.Call)):
        return
    for one in creations(program):
        if all(word.arg != "daemon" for word in one.call.keywords):
            words = [*one.call.keywords, ast.keyword("daemon", ast.Constant(True))]
            yield Change(one.call, {one.call: [ast.Call(one.call.func, [], words)]})


RULES = {
    "run-for-start": run_for_start,
    "called-not-passed": called_not_passed,
    "threads-for-show": threads_for_show,
    "no-threads": no_threads,
    "serialised": serialised,
    "one-thread-for-all": one_thread_for_all,
    "daemon-flipped": daemon_flipped,
}
