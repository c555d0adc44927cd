"""Wrong programs that do not wait for their threads, or wait in the wrong place."""

import ast
from collections.abc import Iterator

from .tree import Change, Program, called, expression, written

SLEEP = 10
"""Seconds that a sleep in place of something else takes."""


def joins(program: Program) -> Iterator[ast.Expr]:
    """The statements that are nothing but a `join()` of a thread or queue."""
    for node in program.all(ast.Expr):
        if isinstance(node, ast.Expr) and called(node) == "join":
            yield node


def receiver(statement: ast.Expr) -> ast.expr:
    """What the method is called of."""
    assert isinstance(statement.value, ast.Call)
    assert isinstance(statement.value.func, ast.Attribute)
    return statement.value.func.value


def drop_join(program: Program) -> Iterator[Change]:
    """Nobody waits."""
    for join in joins(program):
        yield Change(join, {join: []})


def sleep_for_join(program: Program) -> Iterator[Change]:
    """A long sleep where the loop over the threads, or a single `join`, was."""
    for join in joins(program):
        loop = program.parents[join]
        old = loop if isinstance(loop, ast.For) and len(loop.body) == 1 else join
        yield Change(join, {old: written(f"time.sleep({SLEEP})")}, written("import time"))


def join_gives_up(program: Program) -> Iterator[Change]:
    """Waits half a second for each."""
    for join in joins(program):
        if not isinstance(join.value, ast.Call) or join.value.args or join.value.keywords:
            continue
        yield Change(join, {join: written("thread.join(timeout=0.5)", thread=receiver(join))})


def join_the_last(program: Program) -> Iterator[Change]:
    """Only the last of the threads is waited for."""
    for join in joins(program):
        loop = program.parents[join]
        if isinstance(loop, ast.For) and isinstance(loop.iter, ast.Name):
            yield Change(join, {loop: written("threads[-1].join()", threads=loop.iter)})


def join_in_start_loop(program: Program) -> Iterator[Change]:
    """Each thread is waited for as soon as it is started: one order is forced."""
    for start in program.all(ast.Expr):
        if not isinstance(start, ast.Expr) or called(start) != "start":
            continue
        join = written("thread.join()", thread=receiver(start))
        yield Change(start, {start: [start, *join]})


def pool_not_waited_for(program: Program) -> Iterator[Change]:
    """The end of the `with` block of a pool does not wait for its tasks."""
    for node in program.all(ast.With):
        if not isinstance(node, ast.With) or len(node.items) != 1:
            continue
        item = node.items[0]
        if called(item.context_expr).endswith("Pool") or "Executor" in called(item.context_expr):
            pool = item.optional_vars or ast.Name("pool")
            text = "pool = opened\nbody\npool.shutdown(wait=False)"
            parts = {"opened": item.context_expr, "body": node.body, "pool": pool}
            yield Change(node, {node: written(text, **parts)})


def one_worker(program: Program) -> Iterator[Change]:
    """A pool with a single thread."""
    for call in program.all(ast.Call):
        if not isinstance(call, ast.Call) or "Executor" not in called(call):
            continue
        for word in call.keywords:
            one = expression("1")
            if word.arg == "max_workers" and ast.dump(word.value) != ast.dump(one):
                yield Change(call, {word.value: [one]})


RULES = {
    "drop-join": drop_join,
    "sleep-for-join": sleep_for_join,
    "join-gives-up": join_gives_up,
    "join-the-last": join_the_last,
    "join-in-start-loop": join_in_start_loop,
    "pool-not-waited-for": pool_not_waited_for,
    "one-worker": one_worker,
}
