"""Wrong programs about conditions, events and barriers: who waits for a word, and who gives it."""

import ast
from collections.abc import Iterator

from .joins import SLEEP, receiver
from .tree import Change, Program, called, written

WORDS = ("notify", "notify_all", "set")
"""The methods that let a thread that waits go on."""


def _calls(program: Program, *names: str) -> Iterator[ast.Expr]:
    for node in program.all(ast.Expr):
        if isinstance(node, ast.Expr) and called(node) in names:
            yield node


def if_for_while(program: Program) -> Iterator[Change]:
    """The condition is not looked at again after `wait()`."""
    for loop in program.all(ast.While):
        if isinstance(loop, ast.While) and any(called(one) == "wait" for one in loop.body):
            yield Change(loop, {loop: [ast.If(loop.test, loop.body, [])]})


def drop_wait(program: Program) -> Iterator[Change]:
    """Nobody waits for the word."""
    for wait in _calls(program, "wait", "wait_for"):
        loop = program.parents[wait]
        is_only = isinstance(loop, ast.While) and len(loop.body) == 1
        yield Change(wait, {loop if is_only else wait: []})


def sleep_for_wait(program: Program) -> Iterator[Change]:
    """A sleep where a thread waited for a word."""
    for wait in _calls(program, "wait", "wait_for"):
        yield Change(wait, {wait: written(f"time.sleep({SLEEP})")}, written("import time"))


def wait_gives_up(program: Program) -> Iterator[Change]:
    """Waits for a tenth of a second, and goes on whatever happened."""
    for wait in _calls(program, "wait", "wait_for"):
        assert isinstance(wait.value, ast.Call)
        call = wait.value
        if called(wait) == "wait" and not call.args and not call.keywords:
            text = "try:\n    word.wait(0.1)\nexcept threading.BrokenBarrierError:\n    pass"
            new = written(text, word=receiver(wait))
            yield Change(wait, {wait: new}, written("import threading"))


def drop_word(program: Program) -> Iterator[Change]:
    """The word is never given."""
    for word in _calls(program, *WORDS, "shutdown", "task_done"):
        yield Change(word, {word: []})


def notify_one(program: Program) -> Iterator[Change]:
    """Only one of those who wait is woken."""
    for word in _calls(program, "notify_all"):
        yield Change(word, {word: written("condition.notify()", condition=receiver(word))})


def notify_before(program: Program) -> Iterator[Change]:
    """The word is given before what it tells of is true: in a critical section of its own, if any."""
    for word in _calls(program, *WORDS, "shutdown"):
        block = program.block(word)
        index = block.index(word)
        if index == 0:
            continue
        section = program.parents[word]
        if isinstance(section, ast.With) and called(word) != "set":
            rest = [one for one in section.body if one is not word]
            first = ast.With(section.items, [word])
            yield Change(word, {section: [first, ast.With(section.items, rest)]})
        else:
            yield Change(word, {word: [], block[index - 1]: [ast.Expr(word.value), block[index - 1]]})


def swap_words(program: Program) -> Iterator[Change]:
    """What a thread does before it meets the others at a barrier comes after that, or the other way."""
    for wait in _calls(program, "wait"):
        block = program.block(wait)
        index = block.index(wait)
        for other in block[max(0, index - 1) : index]:
            yield Change(wait, {wait: [], other: [ast.Expr(wait.value), other]})
        for other in block[index + 1 : index + 2]:
            yield Change(wait, {wait: [], other: [other, ast.Expr(wait.value)]})


RULES = {
    "if-for-while": if_for_while,
    "drop-wait": drop_wait,
    "sleep-for-wait": sleep_for_wait,
    "wait-gives-up": wait_gives_up,
    "drop-word": drop_word,
    "notify-one": notify_one,
    "notify-before": notify_before,
    "swap-words": swap_words,
}
