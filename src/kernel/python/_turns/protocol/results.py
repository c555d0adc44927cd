"""The kernel's answers, as JSON: RunResult, Outcome, … of src/protocol."""

from typing import Literal, NotRequired, TypedDict

from .requests import Granularity

type WaitKind = Literal[
    "lock", "join", "condition", "event", "semaphore", "barrier", "queue", "future", "asyncio", "input", "signal",
    "other",
]
type Word = Literal["read", "write", "call", "acquire", "release", "go on"]


_For = TypedDict("_For", {"for": str})  # what it waits for, in words: not a name that a class can declare


class Waiter(_For):
    """One thread of a deadlock."""

    thread: int
    name: str
    daemon: bool
    line: int | None
    source: str | None
    what: WaitKind
    holder: int | None


class RunResult(TypedDict):
    run: int
    status: str
    exitCode: int
    detail: str
    deadlock: list[Waiter]
    diverged: NotRequired[str]
    seconds: float
    switches: int
    outputDropped: int
    eventsDropped: int


class OutputLine(TypedDict):
    thread: int
    text: str


class Uncaught(TypedDict):
    thread: int
    name: str
    line: int | None
    text: str
    marked: NotRequired[str]  # for a syntax error: the source line, and the marks below it


class Otherwise(TypedDict):
    granularity: Granularity
    found: bool
    schedules: int


class Doers(TypedDict):
    main: int
    others: list[int]


class Asked(TypedDict):
    """A page of the lab: how often it was asked for, and how many lines had been printed before the last time."""

    times: int
    after: int


class Ended(TypedDict):
    """An Outcome as a single run gives it."""

    status: str
    detail: str
    uncaught: Uncaught | None
    output: list[OutputLine]
    errors: list[OutputLine]
    watched: dict[str, str | None]
    raised: dict[str, str]
    regions: dict[str, int]
    written: dict[str, Doers]
    called: dict[str, Doers]
    used: dict[str, Doers]
    requests: dict[str, Asked]
    atOnce: dict[str, int]
    deadlock: list[Waiter]
    virtualSeconds: float


class Outcome(Ended):
    count: int
    first: int
    schedule: str
    preemptions: int
    minimal: str | None
    otherwise: NotRequired[Otherwise]


class RacingAccess(TypedDict):
    thread: int
    name: str
    line: int
    kind: Literal["read", "write"]


class Race(TypedDict):
    variable: str
    first: RacingAccess
    second: RacingAccess
    count: int
    schedule: str


class CycleStep(TypedDict):
    thread: int
    name: str
    holds: str
    wants: str
    line: int


class LockCycle(TypedDict):
    steps: list[CycleStep]
    schedule: str | None


class Mark(TypedDict):
    what: str
    line: int


class ExploreResult(TypedDict):
    schedules: int
    different: int
    timed: bool
    together: int
    complete: bool
    seconds: float
    granularity: Granularity
    outcomes: list[Outcome]
    races: list[Race]
    cycles: list[LockCycle]
    interrupted: str
    marks: list[Mark]


class Access(TypedDict):
    step: int
    thread: int
    name: str
    line: int
    kind: Literal["read", "write"]
    variable: str
    object: int
    part: int | None
    value: str | None
    holding: list[str]


class ExamineResult(TypedDict):
    outcome: Outcome
    accesses: list[Access]
    interrupted: str


class Option(TypedDict):
    thread: int
    name: str
    line: int | None
    operation: Word
    variable: str


class Standing(TypedDict):
    thread: int
    name: str
    state: str
    line: int | None
    source: str
    instruction: str
    waits: Waiter | None
    wakes: float | None


class Shown(TypedDict):
    name: str
    value: str


class Moment(TypedDict):
    """The part of a ChooseResult that says where the program is."""

    threads: list[Standing]
    last: int
    variables: list[Shown]
    seconds: float


class ChooseResult(Moment):
    options: list[Option]
    made: list[Option]
    preemptions: int
    output: list[OutputLine]
    outcome: Outcome | None
    schedule: str
    interrupted: str
