"""Whether a class has changed: CPython then gives it another version tag.

Type caches and specialised code use that tag (`tp_version_tag` of PyTypeObject, Include/cpython/object.h;
`PyType_Modified`). It is read straight from the interpreter's memory; `check()` makes sure that it is there.
"""

from collections.abc import Iterable

from .operands import memory

_TAG = 48  # in words from a class's start


def places(kinds: Iterable[type]) -> list[int]:
    """Where in `memory` the tags of these classes are."""
    return [(id(kind) >> 2) + _TAG for kind in kinds]


def tag(kind: type) -> int:
    """The class's tag, created if it has none; 0 if CPython gives it none: then nothing is known."""
    getattr(kind, "__init__", None)  # looking up an attribute in the class creates it
    return memory[(id(kind) >> 2) + _TAG]


def check() -> None:
    """Raises SystemError when the tag is not where this module says."""
    class Base:
        attribute = 1

    class Derived(Base):
        pass

    seen = [tag(Derived)]
    for owner in Derived, Base:
        owner.attribute = len(seen)
        seen.append(tag(Derived))
    if 0 in seen or len(set(seen)) != len(seen) or seen[-1] != tag(Derived):
        raise SystemError("this build of CPython keeps the version tags of classes elsewhere")
