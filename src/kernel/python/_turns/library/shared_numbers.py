"""What `multiprocessing` does with ctypes for a `Value` or an `Array` of numbers: it is noted once, and not call by call.

Handed a type of ctypes that a program made, the same functions would read and write any memory: so only its own types of
numbers count, which are known by identity, and arrays of these, which ctypes makes once for each length.
"""

from types import FrameType, ModuleType
from typing import Any

from ..cpython.frames import is_librarys

_FILE = "/multiprocessing/sharedctypes.py"

# function of the library → its variable that says of which type the memory is, or that has this type
_MAKERS = {"rebuild_ctype": "type_", "RawValue": "obj", "RawArray": "obj"}

_numbers: tuple[Any, ...] = ()
_template = ""


def remember(module: ModuleType) -> None:
    """`multiprocessing.sharedctypes` was imported, and nobody has changed it yet."""
    global _numbers, _template
    _numbers = tuple(module.typecode_to_type.values())
    _template = module.template


def past_ctypes(frame: FrameType | None) -> FrameType | None:
    """The first frame from `frame` outwards that belongs neither to ctypes nor to an import."""
    while frame is not None and (_is_in(frame, "/ctypes/") or is_import(frame)):
        frame = frame.f_back
    return frame


def is_import(frame: FrameType) -> bool:
    """Whether the code belongs to the import itself."""
    file = frame.f_code.co_filename
    return file.startswith("<frozen importlib") or "/importlib/" in file


def is_own(event: str, arguments: tuple[Any, ...], frame: FrameType | None) -> bool:
    """Whether the library does this for numbers, or to import ctypes. `frame`: the innermost one that is not in ctypes."""
    if frame is None or not _is_in(frame, _FILE):
        return False
    function = frame.f_code.co_name
    if event == "import":
        return function == "<module>"
    if event == "compile":
        return function == "make_property" and _is_of_a_name(arguments[0], frame)
    if event == "ctypes.dlopen":
        return function == "<module>"
    variable = _MAKERS.get(function)
    if variable is None or variable not in frame.f_locals:
        return False
    made = frame.f_locals[variable]
    return _is_of_numbers(made if variable == "type_" else type(made))


def _is_in(frame: FrameType, part: str) -> bool:
    file = frame.f_code.co_filename
    return is_librarys(file) and part in file


def _is_of_a_name(source: object, frame: FrameType) -> bool:
    """Whether a property of a name is made: the library puts the name into the text of its functions as it is."""
    name = frame.f_locals.get("name")
    if type(name) is not str or not name.isidentifier():
        return False
    # The library makes some while it is imported.
    template: object = _template or frame.f_globals.get("template")
    text = source.decode() if type(source) is bytes else source
    return type(template) is str and text == template.replace("%s", name)


def _is_of_numbers(made: Any) -> bool:
    if any(made is number for number in _numbers):
        return True
    # Of ctypes' own kind of arrays only: one that a program has derived from it would be asked, and could answer anything.
    if not _numbers or type(made) is not type(_numbers[0] * 1):
        return False
    length: Any = type.__dict__["__dict__"].__get__(made).get("_length_")
    return type(length) is int and any(made is number * length for number in _numbers)
