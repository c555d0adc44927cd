"""Rewrites of a program's form: loops and comprehensions, subclasses, pools, a `main` function."""

import ast
from collections.abc import Iterator

from .locks import critical_sections
from .names import globals_of
from .starts import creations, values
from .tree import Change, Program, called, last_name, written


def comprehension_to_loop(program: Program) -> Iterator[Change]:
    """`threads = [...]` with a loop that appends."""
    instead: dict[ast.AST, list[ast.stmt]] = {}
    for node in program.all(ast.Assign):
        if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.ListComp):
            continue
        (loop, *more), target = node.value.generators, node.targets[0]
        if more or len(loop.ifs) > 1 or not isinstance(target, ast.Name):
            continue
        text = "if test:\n    name.append(item)" if loop.ifs else "name.append(item)"
        parts = {"name": ast.Name(target.id), "item": node.value.elt}
        body = written(text, **parts, **{"test": test for test in loop.ifs})
        empty = written("name = []", name=ast.Name(target.id))
        instead[node] = [*empty, ast.For(loop.target, loop.iter, body, [])]
    if instead:
        yield Change(next(iter(instead)), instead)


def loop_to_comprehension(program: Program) -> Iterator[Change]:
    """A loop that makes, starts and keeps threads becomes a comprehension and a loop that starts them."""
    for loop in program.all(ast.For):
        match loop:
            case ast.For(
                target=each,
                iter=all_,
                body=[
                    ast.Assign([ast.Name(thread)], ast.Call() as made),
                    ast.Expr(ast.Call(ast.Attribute(ast.Name(started), "start"))),
                    ast.Expr(ast.Call(ast.Attribute(threads, "append"))),
                ],
            ) if thread == started:
                text = "threads += [made for each in all]\nfor thread in threads:\n    thread.start()"
                parts = {"threads": threads, "made": made, "each": each, "all": all_}
                yield Change(loop, {loop: written(text, **parts)})
            case _:
                pass


def while_loop(program: Program) -> Iterator[Change]:
    """The threads are joined in a `while` loop that counts."""
    instead: dict[ast.AST, list[ast.stmt]] = {}
    for loop in program.all(ast.For):
        if isinstance(loop, ast.For) and isinstance(loop.iter, ast.Name) and len(loop.body) == 1:
            if called(loop.body[0]) == "join" and last_name(loop.target):
                text = "index = 0\nwhile index < len(all):\n    each = all[index]\n    body\n    index += 1"
                parts = {"all": loop.iter, "each": loop.target, "body": loop.body}
                instead[loop] = written(text, **parts)
    if instead:
        yield Change(next(iter(instead)), instead)


def subclass(program: Program) -> Iterator[Change]:
    """A subclass of `Thread` with a `run` of its own."""
    before = written(
        "import threading\n"
        "class Worker(threading.Thread):\n"
        "    def __init__(self, work, *given, **options):\n"
        "        super().__init__(**options)\n"
        "        self.work = work\n"
        "        self.given = given\n"
        "    def run(self):\n"
        "        self.work(*self.given)"
    )
    instead: dict[ast.AST, list[ast.AST]] = {}
    for one in creations(program):
        words = [word for word in one.call.keywords if word.arg not in ("target", "args")]
        if all(word.arg != "kwargs" for word in words):
            new = ast.Call(ast.Name("Worker"), [one.target, *values(one.args)], words)
            instead[one.call] = [new]
    if instead:
        yield Change(next(iter(instead)), instead, before)


def pool(program: Program) -> Iterator[Change]:
    """`threads = [Thread(...) ...]`, a loop that starts and one that joins become a pool."""
    for node in program.all(ast.Assign):
        match node:
            case ast.Assign([ast.Name(threads)], ast.ListComp(ast.Call() as made, [each])):
                pass
            case _:
                continue
        found = [one for one in creations(program) if one.call is made]
        block = program.block(node)
        index = block.index(node)
        loops = [
            one
            for one in block[index + 1 :]
            if isinstance(one, ast.For) and last_name(one.iter) == threads
        ]
        is_plain = len(loops) == 2 and [called(one.body[0]) for one in loops] == ["start", "join"]
        uses = [one for one in program.all(ast.Name) if last_name(one) == threads]
        # In its own line and in the two loops, and nowhere else.
        if not found or not is_plain or len(made.keywords) > 2 or len(uses) != 3:
            continue
        start, join = (block.index(loop) for loop in loops)
        text = (
            "with ThreadPoolExecutor(max_workers=10) as pool:\n"
            "    for each in all:\n        submitted\n    between"
        )
        submit = ast.Attribute(ast.Name("pool"), "submit")
        submitted = ast.Call(submit, [found[0].target, *values(found[0].args)], [])
        between = block[start + 1 : join]
        parts = {"each": each.target, "all": each.iter, "submitted": submitted, "between": between}
        gone: dict[ast.AST, list[ast.AST]] = {one: [] for one in block[start : join + 1]}
        before = written("from concurrent.futures import ThreadPoolExecutor")
        yield Change(node, {**gone, node: written(text, **parts)}, before)


def by_hand(program: Program) -> Iterator[Change]:
    """`acquire`, `try` and `finally: release` for `with`."""
    instead: dict[ast.AST, list[ast.stmt]] = {}
    for section in critical_sections(program):
        text = "lock.acquire()\ntry:\n    body\nfinally:\n    lock.release()"
        # One inside another is left as it is: a new node is not looked into.
        if not any(one in instead for one in program.around(section)):
            parts = {"lock": section.items[0].context_expr, "body": section.body}
            instead[section] = written(text, **parts)
    if instead:
        yield Change(next(iter(instead)), instead)


def main_function(program: Program) -> Iterator[Change]:
    """What follows the last function or class is a function `main`, called behind a guard."""
    body = program.tree.body
    heads = [
        index for index, one in enumerate(body) if isinstance(one, (ast.FunctionDef, ast.ClassDef))
    ]
    if not heads or heads[-1] + 1 == len(body) or isinstance(body[-1], ast.If):
        return
    first, *rest = body[heads[-1] + 1 :]
    names = {
        node.id
        for one in (first, *rest)
        for node in ast.walk(one)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    } & globals_of(program)
    shared = [ast.Global(sorted(names))] if names else []
    text = "def main():\n    shared\n    body\nif __name__ == '__main__':\n    main()"
    new = written(text, shared=shared, body=[first, *rest])
    yield Change(first, {**{one: [] for one in rest}, first: new})


RULES = {
    "comprehension-to-loop": comprehension_to_loop,
    "loop-to-comprehension": loop_to_comprehension,
    "while-loop": while_loop,
    "subclass": subclass,
    "pool": pool,
    "by-hand": by_hand,
    "main-function": main_function,
}
