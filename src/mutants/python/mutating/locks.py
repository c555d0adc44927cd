"""Wrong programs in which a lock does not lock, or not what it should."""

import ast
from collections.abc import Iterator

from .tree import Change, Program, called, expression, written


def critical_sections(program: Program) -> Iterator[ast.With]:
    """The `with` statements of a lock, semaphore or condition that has a name."""
    for node in program.all(ast.With):
        if not isinstance(node, ast.With) or len(node.items) != 1:
            continue
        item = node.items[0]
        is_named = isinstance(item.context_expr, (ast.Name, ast.Attribute, ast.Subscript))
        if item.optional_vars is None and is_named:
            yield node


def _waits(section: ast.With) -> bool:
    return any(
        called(node) in ("wait", "wait_for", "notify", "notify_all") for node in ast.walk(section)
    )


def drop_lock(program: Program) -> Iterator[Change]:
    """The body of the `with` statement without it."""
    for section in critical_sections(program):
        yield Change(section, {section: section.body})


def drop_acquire(program: Program) -> Iterator[Change]:
    """A lock that is acquired and released by hand is not."""
    for function in program.all(ast.FunctionDef):
        calls = [node for node in ast.walk(function) if isinstance(node, ast.Expr)]
        acquires = [node for node in calls if called(node) == "acquire"]
        releases = [node for node in calls if called(node) == "release"]
        if acquires and releases:
            yield Change(acquires[0], {node: [] for node in [*acquires, *releases]})


def new_lock_each_call(program: Program) -> Iterator[Change]:
    """Each call has a lock of its own, so nobody ever waits for it."""
    for section in critical_sections(program):
        if not _waits(section):
            lock = expression("__import__('threading').Lock()")
            yield Change(section, {section.items[0].context_expr: [lock]})


def first_out(program: Program) -> Iterator[Change]:
    """The first statement stands before the critical section."""
    for section in critical_sections(program):
        if len(section.body) > 1:
            first, *rest = section.body
            yield Change(section, {section: [first, ast.With(section.items, rest)]})


def last_out(program: Program) -> Iterator[Change]:
    """The last statement stands behind the critical section."""
    for section in critical_sections(program):
        if len(section.body) > 1:
            *rest, last = section.body
            yield Change(section, {section: [ast.With(section.items, rest), last]})


def _in_steps(program: Program, text: str) -> Iterator[Change]:
    for section in critical_sections(program):
        for change in section.body:
            if not isinstance(change, ast.AugAssign):
                continue
            index = section.body.index(change)
            parts = {
                "place": change.target,
                "lock": section.items[0].context_expr,
                "head": section.body[:index],
                "rest": section.body[index + 1 :],
                "added": ast.BinOp(ast.Name("seen"), change.op, change.value),
            }
            yield Change(change, {section: written(text, **parts)})


def lock_the_read(program: Program) -> Iterator[Change]:
    """What is added to is read with the lock held, and written without."""
    text = "with lock:\n    head\n    seen = place\nplace = added\nrest"
    yield from _in_steps(program, text)


def lock_the_write(program: Program) -> Iterator[Change]:
    """What is added to is read before the lock is taken."""
    text = "seen = place\nwith lock:\n    head\n    place = added\n    rest"
    yield from _in_steps(program, text)


def lock_twice(program: Program) -> Iterator[Change]:
    """What is added to is read in one critical section and written in the next."""
    text = "with lock:\n    head\n    seen = place\nwith lock:\n    place = added\n    rest"
    yield from _in_steps(program, text)


def skip_when_taken(program: Program) -> Iterator[Change]:
    """Who finds the lock taken does without, and leaves the work undone."""
    text = "if lock.acquire(blocking=False):\n    try:\n        body\n    finally:\n        lock.release()"
    for section in critical_sections(program):
        if not _waits(section):
            parts = {"lock": section.items[0].context_expr, "body": section.body}
            yield Change(section, {section: written(text, **parts)})


def never_released(program: Program) -> Iterator[Change]:
    """The lock is taken and kept."""
    for section in critical_sections(program):
        parts = {"lock": section.items[0].context_expr, "body": section.body}
        yield Change(section, {section: written("lock.acquire()\nbody", **parts)})


def limit_changed(program: Program) -> Iterator[Change]:
    """A semaphore, barrier or queue is one too large, or one too small."""
    kinds = ("Semaphore", "BoundedSemaphore", "Barrier", "Queue")
    for call in program.all(ast.Call):
        if not isinstance(call, ast.Call) or called(call) not in kinds:
            continue
        for number in [*call.args[:1], *(word.value for word in call.keywords)]:
            if isinstance(number, ast.Constant) and isinstance(number.value, int):
                for other in (number.value - 1, number.value + 1):
                    yield Change(call, {number: [ast.Constant(other)]})


RULES = {
    "drop-lock": drop_lock,
    "drop-acquire": drop_acquire,
    "new-lock-each-call": new_lock_each_call,
    "first-out": first_out,
    "last-out": last_out,
    "lock-the-read": lock_the_read,
    "lock-the-write": lock_the_write,
    "lock-twice": lock_twice,
    "skip-when-taken": skip_when_taken,
    "never-released": never_released,
    "limit-changed": limit_changed,
}
