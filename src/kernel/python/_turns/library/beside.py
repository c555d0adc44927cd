"""Files beside a program that hide modules of the library, as in CPython, where nothing is imported before it needs to be."""

import os
import sys
from collections.abc import Iterable

# What CPython has imported before a program begins: no file beside it hides these.
_AT_THE_START = {
    "abc", "codecs", "encodings", "genericpath", "io", "os", "posixpath", "site", "stat", "zipimport",
}


def hidden(folder: str) -> list[str]:
    """The names of modules of the library that files of this folder hide."""
    try:
        entries = os.listdir(folder)
    except OSError:
        return []
    names = {entry.removesuffix(".py") for entry in entries if entry.endswith(".py") or "." not in entry}
    hiding = names & sys.stdlib_module_names - _AT_THE_START - set(sys.builtin_module_names)
    return [name for name in hiding if _is_module(f"{folder}/{name}")]


def _is_module(path: str) -> bool:
    return os.path.isfile(f"{path}.py") or os.path.isfile(f"{path}/__init__.py")


def forget(names: Iterable[str]) -> None:
    """Has these modules, which the kernel itself has imported, looked for again."""
    for name in list(sys.modules):
        if name.partition(".")[0] in names:
            del sys.modules[name]
