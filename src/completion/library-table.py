"""What the library says of its own names: signatures, first sentences, and where they are documented. Printed as JSON.

The build runs this in Pyodide, without our kernel: there `threading.Lock` is CPython's own.
"""

import importlib
import inspect
import json
import re
import sys
import types
from typing import Any


class SemLock:
    """`_multiprocessing` is not part of Pyodide. Two of its methods are seen in programs: as in CPython's semaphore.c."""

    SEM_VALUE_MAX = 2**31 - 1

    def acquire(self, block: bool = True, timeout: float | None = None):
        """Acquire the semaphore/lock."""

    def release(self):
        """Release the semaphore/lock."""


missing: Any = types.ModuleType("_multiprocessing")
missing.SemLock, missing.sem_unlink = SemLock, None
sys.modules["_multiprocessing"] = missing

import multiprocessing
import multiprocessing.connection
import multiprocessing.pool
import multiprocessing.queues
import multiprocessing.sharedctypes
import multiprocessing.synchronize
import threading

MODULES = ["threading", "queue", "concurrent.futures", "time", "multiprocessing"]

# Functions that the documentation calls classes → the class of what they return.
MAKERS = {
    "threading.RLock": type(threading.RLock()),
    "multiprocessing.Pool": multiprocessing.pool.Pool,
    "multiprocessing.Value": multiprocessing.sharedctypes.Synchronized,
    "multiprocessing.Array": multiprocessing.sharedctypes.SynchronizedArray,
    **{f"multiprocessing.{name}": getattr(module, name)
       for module, names in [
           (multiprocessing.queues, "Queue JoinableQueue SimpleQueue"),
           (multiprocessing.synchronize, "Lock RLock Semaphore BoundedSemaphore Condition Event Barrier")]
       for name in names.split()},
}

# Classes that no module of these names, but that programs get from one.
GOTTEN = {
    "multiprocessing.connection.Connection": multiprocessing.connection.Connection,
    "multiprocessing.pool.AsyncResult": multiprocessing.pool.AsyncResult,
}

# Function → the class of what it returns; in brackets where it returns several.
RETURNS = {
    "threading.current_thread": "threading.Thread",
    "threading.main_thread": "threading.Thread",
    "threading.enumerate": "[threading.Thread]",
    "concurrent.futures.as_completed": "[concurrent.futures.Future]",
    "multiprocessing.Pipe": "[multiprocessing.connection.Connection]",
    "multiprocessing.current_process": "multiprocessing.Process",
    "multiprocessing.parent_process": "multiprocessing.Process",
    "multiprocessing.active_children": "[multiprocessing.Process]",
    **{f"concurrent.futures.{name}.submit": "concurrent.futures.Future"
       for name in ["Executor", "ThreadPoolExecutor", "ProcessPoolExecutor"]},
    **{f"multiprocessing.Pool.{name}_async": "multiprocessing.pool.AsyncResult" for name in ["apply", "map", "starmap"]},
}


def documented(text: str | None) -> tuple[str, str]:
    """A docstring → the signature that it begins with, if any, and its first sentence."""
    paragraphs = inspect.cleandoc(text or "").split("\n\n")
    begin = re.match(r"\w+(\(.*?\))( -> |$)", paragraphs[0].split("\n")[0])
    paragraph = " ".join(paragraphs[1 if begin and paragraphs[1:] else 0].split())
    sentence = re.match(r".*?(?<!e\.g)(?<!i\.e)(?<!a\.k\.a)[.!?:](?=\s|$)", paragraph)
    return begin[1] if begin else "", (sentence[0] if sentence else paragraph).removesuffix(":")


def signature_of(thing: Any, is_method: bool) -> str:
    """Without `self`; empty where the interpreter does not know."""
    try:
        found = inspect.signature(thing)
    except (TypeError, ValueError):
        return ""
    parameters = [one.replace(annotation=one.empty) for one in found.parameters.values()][1 if is_method else 0:]
    return re.sub(r"<(.*?) object at 0x[0-9a-f]+>", "…", str(found.replace(parameters=parameters, return_annotation=found.empty)))


def described(name: str, thing: Any, is_method: bool = False) -> dict[str, str]:
    kind = "class" if inspect.isclass(thing) else "function" if callable(thing) else "property" if is_method else "constant"
    doc = thing.__doc__
    if kind == "constant":
        doc = ""  # what is said of texts and numbers says nothing of this one
    elif kind == "class" and "__init__" in vars(thing):
        doc = doc or thing.__init__.__doc__
    written, says = documented(doc)
    signature = "" if kind in ("constant", "property") else signature_of(thing, is_method) or written
    if signature == "(*args, **kwargs)" and name in MAKERS:
        signature = signature_of(MAKERS[name], False)
    entry = {"kind": kind, "signature": signature, "says": says, "gives": RETURNS.get(name, "")}
    return {key: value for key, value in entry.items() if value}


def members(owner: str, a_class: type) -> dict[str, dict[str, str]]:
    """Those that a program would use."""
    raws = {name: inspect.getattr_static(a_class, name) for name in dir(a_class)}
    if issubclass(a_class, multiprocessing.synchronize.SemLock):
        raws |= {"acquire": SemLock.acquire, "release": SemLock.release}
    found = {}
    for name, raw in raws.items():
        is_inner = name.startswith("_") or isinstance(raw, (classmethod, staticmethod, type))
        if is_inner or issubclass(a_class, tuple) or re.search("deprecated|obsolete", raw.__doc__ or "", re.IGNORECASE):
            continue
        found[f"{owner}.{name}"] = described(f"{owner}.{name}", raw, True) | {"of": first_owner(a_class, name) or owner}
    return found


def first_owner(a_class: type, name: str) -> str | None:
    """The class, farthest from this one, whose documentation has the method."""
    owners = (public.get(one) for one in reversed(a_class.__mro__) if name in vars(one))
    return next((one for one in owners if one), None)


def names_of(module: Any) -> list[str]:
    return sorted(getattr(module, "__all__", None) or [name for name in dir(module) if not name.startswith("_")])


def made_by(name: str, thing: Any) -> type | None:
    """The class of what a call of it makes, where such objects have members worth naming."""
    made = MAKERS.get(name) or (thing if inspect.isclass(thing) else None)
    return None if made is None or issubclass(made, BaseException) else made


everything = {f"{place}.{last}": getattr(sys.modules[place], last)
              for place in MODULES for last in names_of(importlib.import_module(place))} | GOTTEN
public = {made: name for name, thing in everything.items() if (made := made_by(name, thing))}

table: dict[str, dict[str, str]] = {"concurrent": {"kind": "module"}}
for place in MODULES:
    table[place] = {"kind": "module", "says": documented(sys.modules[place].__doc__)[1]}
for name, thing in everything.items():
    if inspect.ismodule(thing):
        continue
    table[name] = described(name, thing)
    if made := made_by(name, thing):
        table[name]["kind"] = "class"
        table |= members(name, made)
print(json.dumps(table, separators=(",", ":")))
