"""Annotations at run time: Protocol, NamedTuple, TypedDict, get_type_hints, generics."""
from typing import Literal, NamedTuple, Protocol, TypedDict
from typing import get_args, get_type_hints, runtime_checkable


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class Point(NamedTuple):
    x: int
    y: int = 0


class Options(TypedDict, total=False):
    loud: bool


class Box[T]:
    def __init__(self, item: T) -> None:
        self.item = item


def first[T](items: list[T]) -> T:
    return items[0]


type Pair = tuple[int, int]
print(isinstance(open, Closable), Point(1), Options(loud=True), Box[int](3).item, first("ab"))
print(get_type_hints(Point), get_args(Literal["a", "b"]), Pair.__value__, list[int] | None)
print(first.__type_params__, Box.__parameters__)

# Prints:
# False Point(x=1, y=0) {'loud': True} 3 a
# {'x': <class 'int'>, 'y': <class 'int'>} ('a', 'b') tuple[int, int] list[int] | None
# (T,) (T,)
