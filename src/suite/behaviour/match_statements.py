"""Structural pattern matching."""
from dataclasses import dataclass


@dataclass
class Move:
    dx: int
    dy: int


def describe(thing):
    match thing:
        case 0 | 1:
            return "small"
        case int(n) if n < 0:
            return f"negative {n}"
        case str() as text:
            return f"text {text!r}"
        case []:
            return "empty"
        case [first, *_, last]:
            return f"from {first} to {last}"
        case {"kind": kind, **rest}:
            return f"{kind} with {rest}"
        case Move(0, dy) | Move(dy=0, dx=dy):
            return f"straight {dy}"
        case Move():
            return "slanted"
        case _:
            return "something else"


things = [1, -5, "x", [], [1, 2, 3], {"kind": "a", "n": 1}, Move(0, 4), Move(2, 2), None]
for thing in things:
    print(describe(thing))

# Prints:
# small
# negative -5
# text 'x'
# empty
# from 1 to 3
# a with {'n': 1}
# straight 4
# slanted
# something else
