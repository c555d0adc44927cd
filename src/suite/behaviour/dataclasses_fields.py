"""Dataclasses: defaults, order, frozen, replace, asdict, slots."""
from dataclasses import FrozenInstanceError, asdict, dataclass, field, replace


@dataclass(frozen=True, order=True, slots=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)


a, b = Point(1), Point(1, 2)
print(a, b, a < b, a == Point(1), asdict(replace(b, x=9)))
try:
    a.x = 2
except FrozenInstanceError as error:
    print(error)
try:
    Point()
except TypeError as error:
    print(error)
print(hasattr(a, "__dict__"), sorted([Point(2), Point(0)]), max(a, b))

# Prints:
# Point(x=1, y=0) Point(x=1, y=2) True True {'x': 9, 'y': 2, 'tags': []}
# cannot assign to field 'x'
# Point.__init__() missing 1 required positional argument: 'x'
# False [Point(x=0, y=0), Point(x=2, y=0)] Point(x=1, y=2)
