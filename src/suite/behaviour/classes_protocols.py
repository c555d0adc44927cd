"""Special methods, properties, descriptors, class methods, slots, inheritance."""


class Celsius:
    __slots__ = ("_degrees",)

    def __init__(self, degrees=0.0):
        self.degrees = degrees

    @property
    def degrees(self):
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._degrees = value

    @classmethod
    def from_kelvin(cls, kelvin):
        return cls(round(kelvin - 273.15, 2))

    def __repr__(self):
        return f"{type(self).__name__}({self._degrees})"

    def __add__(self, other):
        return Celsius(self._degrees + other._degrees)


print(Celsius(20) + Celsius.from_kelvin(300))
for wrong in (lambda: Celsius(-300), lambda: setattr(Celsius(), "x", 1), lambda: Celsius() + 1):
    try:
        wrong()
    except (ValueError, AttributeError) as error:
        print(error)

# Prints:
# Celsius(46.85)
# below absolute zero
# 'Celsius' object has no attribute 'x' and no __dict__ for setting new attributes
# 'int' object has no attribute '_degrees'
