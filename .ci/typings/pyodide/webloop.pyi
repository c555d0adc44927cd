"""What the kernel uses of `pyodide.webloop`."""

from asyncio import AbstractEventLoop, Future
from typing import Any

class WebLoop(AbstractEventLoop): ...
class PyodideFuture(Future[Any]): ...
