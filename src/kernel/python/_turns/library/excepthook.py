"""`_thread._excepthook`: tells of an exception that ended a thread, after CPython's Modules/_threadmodule.c.

C's names a thread by the identifier that the operating system gave it, which is the same for all of ours.
"""

import _thread
import sys
from traceback import print_exception
from typing import Any

from ..turns import scheduler as turns

_module: Any = _thread
_Arguments: type = _module._ExceptHookArgs


def excepthook(args: Any, /) -> None:
    """Handle uncaught Thread.run() exception."""
    if type(args) is not _Arguments:
        raise TypeError("_thread.excepthook argument type must be ExceptHookArgs")
    if args.exc_type is SystemExit:
        return
    thread = args.thread
    file: Any = sys.stderr
    if file is None:
        file = None if thread is None else thread._stderr
        if file is None:
            return
    name = turns.active.current.ident if thread is None else thread.name
    print(f"Exception in thread {name}:", file=file, flush=True)
    print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=file)
    file.flush()


excepthook.__name__ = excepthook.__qualname__ = "_excepthook"
excepthook.__module__ = "_thread"
