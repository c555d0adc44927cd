"""File objects over descriptors of our own: `open(fd)`, `os.fdopen(fd)`, `io.FileIO(fd)`, `open(name, opener=…)`.

All of them make an `_io.FileIO`. CPython's keeps a number and makes system calls with it, which do not know our numbers.
So one that is made with such a number becomes an object of a derived class, in which these calls are ours. Everything else
(modes, messages, `closed`, the warning about a file that was left open) is CPython's: our number is where it keeps its own.
"""

import errno
import io
import os
from typing import Any

from ..cpython.builtin_types import become, give_method, stand_for_c
from ..cpython.operands import memory
from .descriptors import close, end_of, ends, failure, plain_number, read, set_inheritable, when_forgotten, whose, write

_FD = 2  # fileio → fd, in words (Modules/_io/fileio.c)
_CLOSED = 0xFFFFFFFF
_ANY = 0, 1, 2  # one of these is there for the moment in which a file object is made
_CHUNK = 65536
_BASE: Any = io.FileIO
_open: Any = os.open
_close: Any = os.close  # Emscripten's: this module is imported before `os` has ours
_begin: Any = io.FileIO.__init__
_is_closed: Any = vars(io.FileIO)["closed"].__get__

_made: dict[int, int] = {}  # id of a file object → whose descriptor it has


def _number(file: object) -> int:
    _is_closed(file)  # C looks at the type: of anything else, this word of memory is another thing
    return memory[(id(file) >> 2) + _FD]


class FileIO(io.FileIO):
    """A file object over a descriptor of ours."""

    __slots__ = ()

    def readinto(self, buffer: Any, /) -> int | None:
        """Same as RawIOBase.readinto()."""
        if self.closed or not self.readable():
            return _BASE.readinto(self, buffer)  # it raises what it should
        with memoryview(buffer).cast("B") as view:
            data = _read(self, view.nbytes)
            if data is not None:
                view[:len(data)] = data
        return None if data is None else len(data)

    def read(self, size: int | None = -1, /) -> bytes | None:
        """Read at most size bytes, returned as bytes."""
        if self.closed or not self.readable():
            return _BASE.read(self, size)
        return self.readall() if size is None or size < 0 else _read(self, size)

    def readall(self) -> Any:
        """Read all data from the file, returned as bytes."""
        if self.closed or not self.readable():
            return _BASE.readall(self)
        found = bytearray()
        while data := _read(self, _CHUNK):
            found += data
        return None if data is None and not found else bytes(found)

    def write(self, data: Any, /) -> int | None:
        """Write buffer b to file, return number of bytes written."""
        if self.closed or not self.writable():
            return _BASE.write(self, data)
        with memoryview(data).cast("B") as view:
            if _made.get(id(self)) != whose():  # it is freed, and what was written last is nobody's any more
                return view.nbytes
            try:
                return write(_number(self), view)
            except BlockingIOError:
                return None

    def seek(self, position: int, whence: int = 0, /) -> int:
        """Move to new file position and return the file position."""
        return self._refuse("ESPIPE")

    def tell(self) -> int:
        """Current file position."""
        return self._refuse("ESPIPE")

    def truncate(self, size: int | None = None, /) -> int:
        """Truncate the file to at most size bytes and return the truncated size."""
        if not self.closed and not self.writable():
            return _BASE.truncate(self, size)
        return self._refuse("ESPIPE" if size is None else "EINVAL")

    def seekable(self) -> bool:
        """True if file supports random-access."""
        return _BASE.seekable(self) if self.closed else False

    def isatty(self) -> bool:
        """True if the file is connected to a TTY device."""
        return _BASE.isatty(self) if self.closed else False

    def _isatty_open_only(self) -> bool:
        return False

    def close(self) -> None:
        """Close the file."""
        if _is_closed(self):
            _BASE.close(self)
            return
        try:
            io.RawIOBase.close(self)
        finally:
            made = _made.pop(id(self), None)
            if getattr(self, "_finalizing"):
                _BASE._dealloc_warn(self, self)
            fd, closes = _number(self), self.closefd
            memory[(id(self) >> 2) + _FD] = _CLOSED
            if closes and made == whose():
                close(fd)

    def _refuse(self, name: str) -> int:
        if self.closed:
            return _BASE.tell(self)
        raise failure(name)


def _read(file: FileIO, length: int) -> bytes | None:
    try:
        return read(_number(file), length)
    except BlockingIOError:
        return None


def _derived(kind: type) -> type:
    """A program's own class of file objects, for a descriptor of ours."""
    if kind is io.FileIO:
        return FileIO
    # A metaclass of the program's would be asked, and could answer anything.
    return type.__new__(type(kind), kind.__name__, (kind, FileIO), {"__slots__": (), "__module__": kind.__module__})


def __init__(self: Any, file: Any, mode: str = "r", closefd: bool = True, opener: Any = None) -> None:
    if isinstance(file, int):
        file = plain_number(file)
        if end_of(file) is not None:
            _adopt(self, file, mode, closefd)
        else:
            _begin(self, file, mode, closefd, opener)
    elif opener is None:
        _begin(self, file, mode, closefd)
    else:
        _open_by(self, file, mode, closefd, opener)


def _open_by(self: Any, file: Any, mode: str, closefd: bool, opener: Any) -> None:
    """The opener may return a descriptor of ours; until the object is made, a real one is in its place."""
    opened = -1

    def asked(name: Any, flags: int) -> Any:
        nonlocal opened
        found = opener(name, flags)
        if not isinstance(found, int) or found not in ends:
            return found
        opened = found
        return _open(os.devnull, os.O_RDWR | os.O_CLOEXEC)

    _begin(self, file, mode, closefd, asked)
    if opened != -1:
        stand_in = _number(self)
        _take(self, opened)
        _close(stand_in)
        set_inheritable(opened, False)


def _adopt(self: Any, fd: int, mode: str, closefd: bool) -> None:
    for stand_in in _ANY:
        try:
            _begin(self, stand_in, mode, closefd)
            break
        except OSError as error:
            if error.errno != errno.EBADF:
                raise
    else:
        raise failure("EBADF")
    _take(self, fd)
    self.name = fd


def _take(self: Any, fd: int) -> None:
    """From now on the file object is over our descriptor."""
    memory[(id(self) >> 2) + _FD] = fd
    _made[id(self)] = whose()
    become(self, _derived(type(self)))


def install() -> None:
    """Has `_io.FileIO` know our descriptors. Raises SystemError when one is not laid out as this module says."""
    one = io.FileIO(1, closefd=False)
    if _number(one) != 1:
        raise SystemError("this CPython lays out its file objects in another way than descriptor_files.py knows")
    one.close()
    FileIO.__module__ = "_io"
    stand_for_c(FileIO)
    give_method(io.FileIO, __init__)
    when_forgotten.append(_made.clear)
