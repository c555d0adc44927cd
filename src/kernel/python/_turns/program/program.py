"""One run of a program: as `python3 FILE` does it, from the first line to the exit status."""

import atexit
import builtins
import linecache
import signal
import sys
from _asyncio import _set_running_loop
from collections.abc import Callable
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from ..cpython.frames import is_kernel
from ..cpython.handlers import recall_handlers
from ..library import hooks
from ..trace.trace import Trace
from ..turns import deadlock
from ..turns import scheduler as turns
from ..turns.carriers import ARMED, Carriers, cells
from ..turns.clocks import RealClock, VirtualClock
from ..turns.ending import Doom, describe
from ..turns.reap import reap
from ..turns.scheduler import Scheduler
from ..turns.telling import Telling
from ..turns.threads import Reason
from . import streams
from .interpreter import Interpreter
from .lines import LineWatch
from .restoring import Library

if TYPE_CHECKING:
    from ..protocol.bridge import Bridge
    from ..protocol.requests import RunRequest
    from ..protocol.results import RunResult, Waiter


# Called with each program before its first line.
when_one_begins: "list[Callable[[Program], object]]" = []
# Called at the end of a process, after its functions for `atexit`.
when_one_shuts_down: list[Callable[[], object]] = []


class Host(NamedTuple):
    """What every program of this interpreter runs on."""

    stacks: Carriers
    bridge: "Bridge"
    interpreter: Interpreter


class Program:
    """Runs one request of the protocol.

    `library`: modules kept for the next schedule of an exploration; None: they are imported again. `seed`:
    for the program's `random`; None: another one in each run.
    """

    def __init__(
        self, request: "RunRequest", host: Host, trace: Telling | None = None,
        library: Library | None = None, seed: int | None = None,
    ) -> None:
        self.request = request
        self.filename = request["filename"]
        self.status = "finished"
        self.exit_code = 0
        self.detail = ""
        self.waiters: list[Waiter] = []
        clock = VirtualClock() if request["clock"] == "virtual" else RealClock(request["speed"])
        trace = trace or Trace(
            host.bridge.post, request["run"], self.filename, request["limits"])
        self.scheduler = Scheduler(host.stacks, clock, trace)
        self.scheduler.seed = seed
        self.scheduler.note_end = self.note_end
        self.scheduler.note_kill = self.note_kill
        self.main = ModuleType("__main__")
        self._host = host
        self.library = library
        self._seed = seed
        self._lines: LineWatch | None = None

    def note_end(self, why: Reason) -> None:
        """Called by the scheduler when it cuts the program short."""
        self.scheduler.trace.note_variables()
        if why == "deadlock":
            self.status, self.exit_code = "deadlock", 1
            self.waiters = deadlock.report(self.scheduler, self.filename)
            self.detail = "no thread can ever go on"
        elif why == "stopped":
            self.status, self.exit_code = "stopped", 130

    def note_kill(self, number: int) -> None:
        """Called by the scheduler when a signal ends the program: the exit status is what a shell reports for it."""
        self.status, self.exit_code = "exit", 128 + number
        self.detail = signal.strsignal(number) or ""

    def exit_now(self, code: int = 0) -> NoReturn:
        """os._exit: no handler runs, no stream is flushed."""
        self.status, self.exit_code = "exit", int(code) & 0xFF
        scheduler = self.scheduler
        scheduler.reason = "exit"
        scheduler.end("exit")
        scheduler.abandon(sys._getframe(1))

    def run(self) -> "RunResult":
        """Runs the program on the calling stack."""
        scheduler = self.scheduler
        turns.install(scheduler)
        _set_running_loop(None)
        self._host.interpreter.begin(self.request, self._seed, scheduler, self.library, self.exit_now)
        streams.install(scheduler, self._host.bridge)
        for call in when_one_begins:
            call(self)
        try:
            cells[ARMED] = 1
            self._main()
            self._shut_down()
        except Doom:
            pass
        finally:
            cells[ARMED] = 0
            seconds = scheduler.clock.now()
            self._finish()
        return {
            "run": self.request["run"],
            "status": self.status,
            "exitCode": self.exit_code,
            "detail": self.detail,
            "deadlock": self.waiters,
            "seconds": max(0.0, seconds),
            "switches": scheduler.switches,
            "outputDropped": scheduler.trace.output_dropped,
            "eventsDropped": scheduler.trace.events_dropped,
        }

    def _main(self) -> None:
        """Executes the file as `__main__`; what it raises is printed as CPython prints it."""
        module = self.main
        module.__dict__.update(__file__=self.filename, __builtins__=builtins, __cached__=None)
        sys.modules["__main__"] = module
        source = self.request["program"]
        lines = source.splitlines(True)
        linecache.cache[self.filename] = (len(source), None, lines, self.filename)
        try:
            try:
                code = self.compile(source)
            except (SyntaxError, ValueError) as error:
                error.__traceback__ = None
                raise
            self.execute(code, module)
            return
        except Doom:
            raise
        except BaseException as error:
            failure = error
        # Outside the handler: an exception from a hook must not look as if this one had caused it.
        if isinstance(failure, SystemExit):
            self._exit(failure.code)
        else:
            self._uncaught(failure)

    def compile(self, source: str) -> CodeType:
        """The program's code."""
        return compile(source, self.filename, "exec", dont_inherit=True)

    def execute(self, code: CodeType, module: ModuleType) -> None:
        """Executes the code in the module, from its first line to its last."""
        trace = self.scheduler.trace
        if self.request["values"]:
            trace.watch_variables(module.__dict__, self.scheduler.threads)
        if self.request["lines"]:
            self._lines = LineWatch(code, trace.line)
        exec(code, module.__dict__)

    def _exit(self, code: object) -> None:
        self.status = "exit"
        if code is None:
            self.exit_code = 0
        elif isinstance(code, int):
            self.exit_code = code & 0xFF
        else:
            self.exit_code = 1
            streams.flush()
            print(code, file=sys.stderr)

    def _uncaught(self, error: BaseException) -> None:
        self.status, self.exit_code = "exception", 1
        self.scheduler.main.how = "exception"
        self.detail = describe(error)
        trace_back = error.__traceback__
        while trace_back is not None and is_kernel(trace_back.tb_frame.f_code):
            trace_back = trace_back.tb_next  # the program's hook sees only its own frames
        error.__traceback__ = trace_back
        if isinstance(error, KeyboardInterrupt):
            self.exit_code = 130
        streams.flush()
        trace = self.scheduler.trace
        trace.hushed = sys.excepthook is sys.__excepthook__
        try:
            sys.excepthook(type(error), error, error.__traceback__)
        except Doom:
            raise
        except BaseException as second:
            print("Error in sys.excepthook:", file=sys.stderr)
            sys.__excepthook__(type(second), second, second.__traceback__)
            print("\nOriginal exception was:", file=sys.stderr)
            sys.__excepthook__(type(error), error, error.__traceback__)
        finally:
            trace.hushed = False

    def _shut_down(self) -> None:
        """What Py_FinalizeEx does: join the threads, run the atexit functions, flush."""
        threading: Any = sys.modules.get("threading")
        if threading is not None:
            try:
                threading._shutdown()
            except Doom:
                raise
            except BaseException as error:
                self._ignored(error, "Exception ignored on threading shutdown")
        atexit._run_exitfuncs()
        for call in when_one_shuts_down:
            call()
        streams.flush()
        for thread in self.scheduler.threads:
            if thread.state not in (thread.DONE, thread.KILLED) and thread is not self.scheduler.main:
                thread.how = "cut-off"
                self.scheduler.trace.thread_end(thread, thread.how)
        self._drop_globals()
        streams.flush()
        self.scheduler.trace.thread_end(self.scheduler.main, self.scheduler.main.how)

    def _drop_globals(self) -> None:
        """Deletes the module's variables, so that finalizers run and print, in CPython's order."""
        names = self.main.__dict__
        self.scheduler.trace.note_variables()
        self.before_globals_go(names)
        hooks.let_go()
        for underscored in (True, False):
            for name in list(names):
                if name != "__builtins__" and name[:1].startswith("_") == underscored:
                    if not (underscored and name[1:2] == "_"):
                        names[name] = None

    def before_globals_go(self, names: dict[str, Any]) -> None:
        """For explorations: the last moment when the program's variables can be looked at."""

    def _ignored(self, error: BaseException, message: str) -> None:
        print(f"{message}:", file=sys.stderr)
        sys.__excepthook__(type(error), error, error.__traceback__)

    def _finish(self) -> None:
        """Leaves the interpreter as it was found: no thread, no stack, no module of the program."""
        scheduler = self.scheduler
        scheduler.over = True
        scheduler.trace.close()
        for thread in scheduler.threads:
            thread.doomed = True
        reap(scheduler)
        recall_handlers()
        scheduler.trace.flush()
        if self._lines is not None:
            self._lines.close()
        interpreter = self._host.interpreter
        scheduler.let_go()
        interpreter.end(self.library)
        del self.main
        turns.install(interpreter.idle_scheduler)
