"""The requests to the kernel, as JSON: RunRequest, ExploreRequest, … of src/protocol, with defaults filled in."""

from typing import Literal, TypedDict

type Granularity = Literal["bytecode", "gil", "slow"]
type Onward = Literal["pause", "line", "wait", "usual", "random"]


class RunLimits(TypedDict):
    outputLines: int
    outputChars: int
    events: int


class ProgramRequest(TypedDict):
    """What all requests say about the program and what to note about it."""

    program: str
    filename: str
    files: dict[str, str]
    path: list[str]
    limits: RunLimits


class RunRequest(ProgramRequest):
    run: int
    args: list[str]
    clock: Literal["real", "virtual"]
    speed: float
    schedule: str | None
    lines: bool
    values: bool
    processes: int
    cores: int
    visits: bool


class ChildRequest(RunRequest):
    """A process of a program: `start` is what its parent says."""

    pid: int
    start: str


class ScheduledRun(RunRequest):
    """A run under one schedule, as an exploration asks for it; JavaScript does not see it."""

    watch: list[str]
    written: list[str]
    requests: bool
    steps: int


class ExploredSubject(ProgramRequest):
    watch: list[str]
    regions: list[str]
    written: list[str]
    called: list[str]
    used: list[str]
    requests: bool
    steps: int


class ExploreRequest(ExploredSubject):
    schedules: int
    seconds: float
    seed: int
    granularity: Granularity
    strategy: str
    untilFailure: bool
    retry: bool
    compileOnly: bool
    marks: bool


class ExamineRequest(ExploredSubject):
    schedule: str
    minimise: bool
    seconds: float


class ChooseRequest(ExploredSubject):
    choices: list[int]
    onward: Onward
    schedule: str | None
    granularity: Granularity
    seed: int
    chance: int
