"""Random numbers of the kernel's own: a program that changes `random.Random` changes no choice of schedules."""

from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from random import Random as Random
else:
    _spec: Any = find_spec("random")
    _module = module_from_spec(_spec)  # the library's once more, and in no table of modules
    _spec.loader.exec_module(_module)
    Random = _module.Random
    Random.__module__ = __name__  # so that it is sealed with the kernel's classes
