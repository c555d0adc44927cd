"""Wrong programs that know their result: written down, or put right by the main thread at the end."""

import ast
from collections.abc import Iterator

from .joins import drop_join
from .locks import drop_lock
from .starts import creations
from .tree import Change, Program, called, expression, written


def written_down(program: Program) -> Iterator[Change]:
    """Nothing but the output."""
    lines = [written("print(text)", text=ast.Constant(text)) for _, text in program.known.output]
    if lines:
        yield Change(program.tree, {program.tree: [ast.Module([line for one in lines for line in one], [])]})


def _prints_of_main(program: Program) -> list[ast.Expr]:
    return [
        node
        for node in program.tree.body
        if isinstance(node, ast.Expr) and called(node) == "print"
    ]


def printed_as_text(program: Program) -> Iterator[Change]:
    """The main thread prints a text where it should print what came out."""
    prints = _prints_of_main(program)
    texts = [text for thread, text in program.known.output if thread == 0]
    # Else it cannot be said which line is whose.
    if len(prints) != len(texts):
        return
    for node, text in zip(prints, texts):
        assert isinstance(node.value, ast.Call)
        if not all(isinstance(one, ast.Constant) for one in node.value.args):
            yield Change(node, {node: written("print(text)", text=ast.Constant(text))})


def put_right(program: Program) -> list[ast.stmt]:
    """Statements that give the global variables the values that they have at the end of a right run."""
    found: list[ast.stmt] = []
    for name, text in program.known.values.items():
        try:
            value = ast.literal_eval(text)
        except (SyntaxError, ValueError):
            continue
        parts = {"name": ast.Name(name), "value": ast.parse(text, mode="eval").body}
        if isinstance(value, list):
            found += written("name[:] = value", **parts)
        elif isinstance(value, dict):
            found += written("name.clear()\nname.update(value)", **parts)
        else:
            found += written("name = value", **parts)
    return found


def _at_the_end(program: Program, change: Change) -> Iterator[Change]:
    """The change, and what the main thread puts right before it prints what came out."""
    values = put_right(program)
    if not values or not program.tree.body:
        return
    last = program.tree.body[-1]
    end = [*values, last] if last in _prints_of_main(program) else [last, *values]
    if not any(node in change.instead for node in (last, program.tree)):
        yield Change(change.at, {**change.instead, last: end}, change.before)


def main_puts_it_right(program: Program) -> Iterator[Change]:
    """A lock or a join is missing, and the main thread writes the right values at the end."""
    for rule in (drop_lock, drop_join):
        for change in rule(program):
            yield from _at_the_end(program, change)


def main_makes_it_up(program: Program) -> Iterator[Change]:
    """The threads do nothing, and the main thread writes the values that they should have left."""
    idle = {one.target: [expression("lambda *given: None")] for one in creations(program)}
    if idle:
        yield from _at_the_end(program, Change(next(iter(idle)), idle))


RULES = {
    "written-down": written_down,
    "printed-as-text": printed_as_text,
    "main-puts-it-right": main_puts_it_right,
    "main-makes-it-up": main_makes_it_up,
}
