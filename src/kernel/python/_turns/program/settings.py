"""Settings of the interpreter and of modules in C, which a program can change by a call, put back for the next schedule.

What lies in variables of modules is restored elsewhere (restoring.py); these lie in C. Error handlers and codecs that are
registered, and files outside of the program's folder, are not put back.
"""

import gc
import sys
from collections.abc import Callable
from typing import Any

_CSV_LIMIT = 131072  # of a field, in characters: `field_limit` in CPython's Modules/_csv.c
_CSV_DIALECTS = ("excel", "excel-tab", "unix")

# Reads a setting, and writes it.
_SETTINGS: list[tuple[Callable[[], Any], Callable[[Any], object]]] = [
    (sys.get_int_max_str_digits, sys.set_int_max_str_digits),
    (sys.get_coroutine_origin_tracking_depth, sys.set_coroutine_origin_tracking_depth),
    (lambda: tuple(sys.get_asyncgen_hooks()), lambda hooks: sys.set_asyncgen_hooks(*hooks)),
    (gc.get_threshold, lambda threshold: gc.set_threshold(*threshold)),
    (gc.get_debug, gc.set_debug),
    (gc.isenabled, lambda is_on: gc.enable() if is_on else gc.disable()),
    (lambda: list(gc.callbacks), lambda callbacks: gc.callbacks.__setitem__(slice(None), callbacks)),
    (lambda: sys.modules["_thread"].stack_size(), lambda size: sys.modules["_thread"].stack_size(size)),
]


class Settings:
    """How they are when it is made."""

    def __init__(self) -> None:
        self._usual = [read() for read, _ in _SETTINGS]

    def restore(self) -> None:
        """Puts them back as they were."""
        for (read, write), usual in zip(_SETTINGS, self._usual, strict=True):
            if read() != usual:
                write(usual)
        csv: Any = sys.modules.get("_csv")
        if csv is not None:
            csv.field_size_limit(_CSV_LIMIT)
            for name in csv.list_dialects():
                if name not in _CSV_DIALECTS:
                    csv.unregister_dialect(name)
