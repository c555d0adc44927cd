"""lru_cache, cache, cached_property, partial, reduce, singledispatch."""
import functools


@functools.lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 2)], square.cache_info())


class Circle:
    @functools.cached_property
    def area(self):
        print("measuring")
        return 3


circle = Circle()
print(circle.area + circle.area)


@functools.singledispatch
def show(value):
    return "something"


@show.register
def _(value: int):
    return f"int {value}"


print(show(1), show("a"), functools.partial(pow, exp=2)(5))
print(functools.reduce(lambda a, b: a * b, range(1, 6)))

# Prints:
# computing 1
# computing 2
# computing 3
# computing 2
# [1, 4, 1, 9, 4] CacheInfo(hits=1, misses=4, maxsize=2, currsize=2)
# measuring
# 6
# int 1 something 25
# 120
