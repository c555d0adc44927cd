"""Memory that processes share: `Value`, `Array`, and what a `Barrier` counts with.

Without special headers, workers have no memory in common. So each process has a copy. Whoever reads or changes it
must hold its lock, as in every correct program: the content of the memory arrives when the lock is acquired, and is
sent back when it is released. Memory without a lock cannot be handed on.
"""

from itertools import count
from typing import Any, NoReturn

from ..library import shared_numbers
from ..library.descriptors import failure
from ..library.imports import complete_after
from .semaphores import Block, RemoteSemaphore

_numbers = count(1)
_arenas: dict[str, memoryview] = {}  # those of this process that were handed to another one, by their names
_prefix = ""


def begin(pid: int) -> None:
    """A program begins, as the process with this number."""
    global _prefix
    _prefix = f"{pid}-"


def forget() -> None:
    """The program has ended."""
    _arenas.clear()


def _part(block: Block) -> memoryview:
    name, start, size = block
    if name not in _arenas:
        raise failure("ENOENT")
    return _arenas[name][start:start + size]


def read(blocks: list[Block]) -> bytes:
    """The content of these blocks, one after the other."""
    return b"".join(_part(block) for block in blocks)


def write(blocks: list[Block], data: bytes) -> None:
    """Writes the data into these blocks."""
    at = 0
    for block in blocks:
        part = _part(block)
        part[:] = data[at:at + len(part)]
        at += len(part)


def _complete_heap(module: Any) -> None:
    """`multiprocessing.heap`: only the name of a piece of memory is sent."""

    class RemoteArena:
        """The copy of a piece of memory that is in another process."""

        def __init__(self, size: int, name: str) -> None:
            self.size, self.name = size, name
            self.buffer: bytearray | memoryview = bytearray(size)

        def __reduce__(self) -> Any:
            return rebuild_arena, (self.size, self.name)

    def rebuild_arena(size: int, name: str) -> RemoteArena:
        arena = RemoteArena(size, name)
        if name in _arenas:  # of a process in this interpreter
            arena.buffer = _arenas[name]
        return arena

    def reduce_arena(arena: Any) -> Any:
        name = getattr(arena, "name", None)
        if name is None:
            name = arena.name = f"{_prefix}{next(_numbers)}"
            _arenas[name] = memoryview(arena.buffer)
        return rebuild_arena, (arena.size, name)

    rebuild_arena.__module__ = module.__name__
    rebuild_arena.__qualname__ = "rebuild_arena"
    module.rebuild_arena, module.reduce_arena = rebuild_arena, reduce_arena
    module.RemoteArena = RemoteArena
    module.reduction.register(module.Arena, reduce_arena)


def _guard(lock: Any, wrapper: Any) -> None:
    """From now on the memory is fetched and sent back with the lock, if it is a copy."""
    (arena, start, _), size = wrapper._state
    semaphore = lock._semlock
    if isinstance(semaphore, RemoteSemaphore) and isinstance(arena.buffer, bytearray):
        semaphore.guard((arena.name, start, size), memoryview(arena.buffer)[start:start + size])


def _complete_sharedctypes(module: Any) -> None:
    """`multiprocessing.sharedctypes`: a value is handed on with its lock."""
    shared_numbers.remember(module)
    synchronized, reduce_ctype, reduce_base = module.synchronized, module.reduce_ctype, module.SynchronizedBase.__reduce__

    def guarded(obj: Any, lock: Any = None, ctx: Any = None) -> Any:
        made = synchronized(obj, lock, ctx)
        if hasattr(made._lock, "_semlock"):
            _guard(made._lock, obj._wrapper)
        return made

    def reduce_raw(obj: Any) -> Any:
        if not getattr(obj, "_has_lock", False):
            _refuse(obj)
        return reduce_ctype(obj)

    def reduce_synchronized(self: Any) -> Any:
        self._obj._has_lock = True
        return reduce_base(self)

    guarded.__module__, guarded.__name__ = module.__name__, "synchronized"
    guarded.__qualname__ = "synchronized"
    module.synchronized, module.reduce_ctype = guarded, reduce_raw
    module.SynchronizedBase.__reduce__ = reduce_synchronized


def _refuse(obj: object) -> NoReturn:
    raise RuntimeError(f"memory without a lock cannot be shared between processes here: {type(obj).__name__}")


def _complete_synchronize(module: Any) -> None:
    """`multiprocessing.synchronize`: a Barrier's numbers are fetched and sent back with its condition's lock."""
    setstate = module.Barrier.__setstate__

    def __setstate__(self: Any, state: Any) -> None:
        setstate(self, state)
        _guard(self._cond._lock, self._wrapper)

    module.Barrier.__setstate__ = __setstate__


def install() -> None:
    """Makes sure that the modules are completed when a program imports them."""
    for name, complete in (
        ("heap", _complete_heap), ("sharedctypes", _complete_sharedctypes), ("synchronize", _complete_synchronize),
    ):
        complete_after(f"multiprocessing.{name}", complete)
