"""What the standard library and the kernel may do that is noted of a program: they need it for themselves.

Whoever would reach for the machinery can have a function of the library do it: `inspect.currentframe`, or `getattr` handed
to a pool. So the library is believed only at the places that are listed here, each with the file that has to call it; at
them what was reached for stays inside, or leads nowhere. The list is what the library of 3.14 did for the programs of
src/suite/behaviour and of the exercises, looked at one by one.
"""

import ast
import re
from types import FrameType, FunctionType
from typing import Any

from ..cpython.frames import is_kernel, is_learners, is_librarys, outside

# Reading these leads on to what runs the program; other attributes of which CPython tells lead nowhere.
_LEADING = {
    "__globals__", "__closure__", "__builtins__", "tb_frame", "cr_frame", "gi_frame", "ag_frame",
    "_thread_", "_joiners", "_bridge", "_reader",  # ours: see audited.py
}

# Of these only the program's own use counts: they give a name, or code that is noted itself.
_IDLE = {"exec", "sys._getframemodulename", "object.__delattr__"}

# What a thread that begins in a function of C, or an exit handler, could be made to do: there the kernel calls it. The
# kernel itself does it in these files only.
_TAKING = {
    "sys.settrace", "sys.setprofile", "sys.addaudithook", "sys.monitoring.register_callback",
    "code.__new__", "function.__new__", "marshal.loads",
}
_TAKERS = (
    "/points/watch.py", "/cpython/operands.py", "/explore/regions.py", "/program/lines.py", "/turns/scheduler.py",
)

# Where code is made of text that nobody but the kernel and the exercise wrote: of the program itself, and of what is watched.
_COMPILERS = ("/program/program.py", "/explore/plain_data.py", "/explore/authors.py", "/trace/snapshot.py")

# The command by which `multiprocessing` begins a process, here carried out by the kernel. Any other is a program's text.
_CARRIER = "/modelled/beginning.py"
_BEGINNING = re.compile(r"from multiprocessing\.spawn import spawn_main; spawn_main\((\w+=-?\d+(, )?)*\)")

# An annotation that names types, and neither calls anything nor makes a function.
_PLAIN = re.compile(r"[^(){}:=]*")

# A method that `multiprocessing.managers` gives to a proxy: the text has only its name from the program.
_PROXYS = re.compile(
    r"def (\w+)\(self, /, \*args, \*\*kwds\):\n        return self\._callmethod\('\1', args, kwds\)"
)

# The part of the kernel that hands out frames.
_TRACEBACKS = "/library/traceback_module.py"

_ANY = ""

_ONLY_A_TREE = ast.PyCF_ONLY_AST  # by which `ast.parse` asks for no code

# (event or attribute, end of the file's name, function) → end of the name of the file that calls it.
_PLACES = {
    ("__globals__", "/typing.py", "get_type_hints"): "/functools.py",
    ("__closure__", "/annotationlib.py", "_build_closure"): "/annotationlib.py",
    ("tb_frame", "/traceback.py", "_walk_tb_with_full_positions"): "/traceback.py",
    ("tb_frame", "/traceback.py", "_compute_suggestion_error"): _ANY,
    ("tb_frame", "/traceback.py", "clear_frames"): _ANY,
    ("tb_frame", "/unittest/result.py", "_is_relevant_tb_level"): _ANY,
    ("f_back", "/traceback.py", "walk_stack_generator"): "/traceback.py",
    ("cr_frame", "/asyncio/coroutines.py", "_format_coroutine"): _ANY,
    ("sys._getframe", "/logging/__init__.py", "<lambda>"): "/logging/__init__.py",
    ("sys._getframe", _TRACEBACKS, "walk_stack"): "/traceback.py",
    ("sys._getframe", "/traceback.py", "extract_stack"): _ANY,
    ("sys._getframe", "/traceback.py", "format_stack"): _ANY,
    ("sys._getframe", "/traceback.py", "print_stack"): _ANY,
    ("sys._getframe", "/asyncio/format_helpers.py", "extract_stack"): _ANY,
    ("code.__new__", "/types.py", "coroutine"): _ANY,
    ("__code__", "/types.py", "coroutine"): _ANY,
    ("function.__new__", "/annotationlib.py", "call_annotate_function"): _ANY,
    # Of names that the library has checked, or no code at all but its syntax tree.
    ("compile", "/dataclasses.py", "add_fns_to_class"): "/dataclasses.py",
    ("compile", "/collections/__init__.py", "namedtuple"): _ANY,
    ("compile", "/ast.py", "parse"): _ANY,
    # In debug mode asyncio keeps where something was begun.
    ("sys._getframe", "/asyncio/events.py", "__init__"): _ANY,
}


def is_harmless(event: str, arguments: tuple[Any, ...], frame: FrameType | None) -> bool:
    """Whether an event is none of the program's doing. `frame`: the innermost one, None where there is none."""
    if frame is None or is_learners(frame.f_code):
        return False
    if event.startswith("object.") and type(arguments[1]) is not str:
        return False  # CPython names an attribute by a plain str; asked for its text, any other object runs code
    if event == "object.__setattr__":
        return arguments[1] != "__code__" or (_is_listed("__code__", frame) and _is_the_one(arguments[0], frame))
    if event == "compile":
        return not _is_disguised(arguments[1], frame) and _compiles_its_own(arguments, frame)
    if is_kernel(frame.f_code):
        if event in _TAKING:
            return frame.f_code.co_filename.endswith(_TAKERS)
        return not frame.f_code.co_filename.endswith(_TRACEBACKS) or event != "sys._getframe" or _is_listed(event, frame)
    if event == "object.__getattr__":
        name: str = arguments[1]
        return name not in _LEADING or (_is_listed(name, frame) and not _leads_to_us(name, arguments[0], frame))
    return event in _IDLE or _is_listed(event, frame)


def _leads_to_us(name: str, owner: Any, frame: FrameType) -> bool:
    """Whether a function of the library is given a function, or a frame, of the kernel's: it may hand on what that has.

    It has got it from the program, in `__wrapped__` for one. A traceback is another thing, where it is only walked.
    """
    if name in ("__globals__", "__closure__"):
        return is_kernel(owner.__code__)
    return (name == "tb_frame" and frame.f_code.co_name == "_compute_suggestion_error"
            and is_kernel(owner.tb_frame.f_code))


def _is_the_one(function: object, frame: FrameType) -> bool:
    """Whether `types.coroutine` changes the function that it was given: of any other object it believes what that says."""
    return (type(function) is FunctionType and function is frame.f_locals.get("func")
            and not is_kernel(function.__code__))


def _is_listed(what: str, frame: FrameType) -> bool:
    code = frame.f_code
    for (event, file, function), caller in _PLACES.items():
        if what == event and code.co_name == function and code.co_filename.endswith(file):
            asking = outside(frame.f_back)  # the kernel stands between some of them
            return asking is None or asking.f_code.co_filename.endswith(caller)
    return False


def _compiles_its_own(arguments: tuple[Any, ...], frame: FrameType) -> bool:
    """Whether the text is the library's or the exercise's: code of any other is a part of the program that nobody sees.

    No schedule point is in it, and no flag is read from it.
    """
    source, filename = arguments
    if is_kernel(frame.f_code):
        file = frame.f_code.co_filename
        text = source.decode("utf-8", "replace") if type(source) is bytes else ""
        return file.endswith(_COMPILERS) or file.endswith(_CARRIER) and _BEGINNING.fullmatch(text) is not None
    if is_librarys(str(filename)) or _is_listed("compile", frame) or _is_for_a_typo(frame):
        function = frame.f_code.co_name
        if function == "parse" and frame.f_globals.get("PyCF_ONLY_AST") is not _ONLY_A_TREE:
            return False
        return function != "add_fns_to_class" or _has_names(frame.f_locals.get("cls"))
    file = frame.f_code.co_filename
    text = source.decode("utf-8", "replace") if isinstance(source, bytes) else source
    if file.endswith("/multiprocessing/managers.py"):
        return isinstance(text, str) and _PROXYS.fullmatch(text) is not None
    return file.endswith("/annotationlib.py") and isinstance(text, str) and _PLAIN.fullmatch(text) is not None


def _is_for_a_typo(frame: FrameType) -> bool:
    """Whether the traceback of a syntax error tries a keyword in place of a name: it makes a syntax tree, and no code."""
    asking: FrameType | None = frame
    while asking is not None and asking.f_code.co_filename.endswith("/codeop.py"):
        asking = asking.f_back
    if asking is None or asking is frame or not is_librarys(asking.f_code.co_filename):
        return False
    return asking.f_code.co_name == "_find_keyword_typos"


def _has_names(kind: Any) -> bool:
    """Whether the fields of a dataclass have names: it puts them into the text of its methods as they are."""
    fields: Any = type.__dict__["__dict__"].__get__(kind).get("__dataclass_fields__", {})
    # Anything but a plain dictionary would run code of the program's, in here where nothing is noted.
    return type(fields) is dict and all(type(name) is str and name.isidentifier() for name in fields)


def _is_disguised(filename: object, frame: FrameType) -> bool:
    """Whether code is made that says it is the library's, by anybody but the import of the library."""
    if filename is None:  # of an expression
        return False
    if type(filename) is not str:
        return True  # asked for its text, it runs code of whoever made it
    if not is_librarys(filename):
        return False
    asking = frame if frame.f_back is None else frame.f_back
    return any(one.f_code.co_filename != "<frozen zipimport>" for one in (frame, asking))
