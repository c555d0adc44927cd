"""`https` to hosts of the lab: what `ssl` wraps there stays as it is. Nothing is encrypted, and nobody is certified.

To anybody else the stub that this build has in place of `ssl` refuses, as it does.
"""

import sys
from types import ModuleType
from typing import Any

from ..library.imports import complete_after
from .lab_end import is_secure


def _complete(ssl: ModuleType) -> None:
    """Called when a program imports ssl."""
    context: Any = vars(ssl)["SSLContext"]
    refusing = context.wrap_socket

    def wrap_socket(self: Any, sock: Any, server_side: bool = False, *args: Any, **more: Any) -> Any:
        """Wraps a connection."""
        if not server_side and is_secure(sock.getpeername()):
            return sock
        return refusing(self, sock, server_side, *args, **more)

    context.wrap_socket = wrap_socket


def install() -> None:
    """Has it called; a snapshot can have the module already."""
    complete_after("ssl", _complete)
    if "ssl" in sys.modules:
        _complete(sys.modules["ssl"])
