"""The folder that CPython considers to be the program's own, for its error messages.

If a file in that folder hides a module of the library, a message says so ("consider renaming"). CPython goes by
`sys_path_0` of its configuration (`_PyModule_IsPossiblyShadowing` in Objects/moduleobject.c), which only `python3 FILE`
sets: it is written straight into the interpreter's memory (PyConfig, Include/cpython/initconfig.h).
"""

import ctypes

from .operands import memory

_SYS_PATH_0 = 70  # in words from a PyConfig's start
_LONGEST = 4096

_folder = ctypes.create_unicode_buffer(_LONGEST)


def name(folder: str) -> None:
    """Makes `folder` the program's own."""
    _folder.value = folder if len(folder) < _LONGEST else ""


def install() -> None:
    """Called once, at the boot. Raises SystemError when the configuration is not laid out as this module says."""
    ask = ctypes.pythonapi._Py_GetConfig
    ask.restype = ctypes.c_void_p
    place = (ask() >> 2) + _SYS_PATH_0
    # What Py_Main() would set, and two private fields that are 1 in every running interpreter.
    if list(memory[place - 4:place + 3]) != [0, 0, 0, 0, 0, 1, 1]:
        raise SystemError("this CPython lays out its configuration in another way than own_folder.py knows")
    memory[place] = ctypes.addressof(_folder)
