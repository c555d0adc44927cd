"""Enum, auto, IntEnum, Flag and StrEnum."""
from enum import Enum, Flag, IntEnum, StrEnum, auto


class State(Enum):
    NEW = auto()
    RUNNING = auto()
    DONE = RUNNING


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Right(Flag):
    READ = auto()
    WRITE = auto()


class Name(StrEnum):
    ADA = auto()


print(list(State), State.DONE, State(1), State["RUNNING"].value)
print(Level.HIGH > Level.LOW, Level.HIGH + 1, f"{Level.LOW}", repr(Level.LOW))
print(Right.READ | Right.WRITE, Right.READ in Right(3), ~Right.READ, bool(Right(0)))
print(Name.ADA, Name.ADA == "ada", f"{Name.ADA:>5}")
try:
    State(9)
except ValueError as error:
    print(error)

# Prints:
# [<State.NEW: 1>, <State.RUNNING: 2>] State.RUNNING State.NEW 2
# True 11 1 <Level.LOW: 1>
# Right.READ|WRITE True Right.WRITE False
# ada True   ada
# 9 is not a valid State
