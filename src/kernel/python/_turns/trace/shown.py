"""Which values are shown, and how: in a few words, and without calling the program's code."""

_LONG = 60
_PLAIN = (int, float, complex, bool, str, bytes, type(None))
_CONTAINERS = (list, tuple, dict, set, frozenset)


def is_simple(value: object, depth: int = 2) -> bool:
    """Whether `repr` calls no code of the program, and is fast."""
    if type(value) in _PLAIN:
        return True
    if type(value) not in _CONTAINERS or not isinstance(value, _CONTAINERS) or not depth or len(value) > 100:
        return False
    parts = [*value.keys(), *value.values()] if isinstance(value, dict) else value
    return all(is_simple(part, depth - 1) for part in parts)


def cut(text: str) -> str:
    """A `repr` of at most 60 characters."""
    return text if len(text) <= _LONG else text[:_LONG - 1] + "…"
