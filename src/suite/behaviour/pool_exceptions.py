"""An exception comes out where the result is asked for."""
from concurrent.futures import ThreadPoolExecutor


def divide(a, b):
    if b == 0:
        raise ValueError(f"{a} by nothing")
    return a / b


with ThreadPoolExecutor(2) as pool:
    good, bad = pool.submit(divide, 1, 2), pool.submit(divide, 1, 0)
    print(good.result(), good.exception())
    print(repr(bad.exception()))
    try:
        bad.result()
    except ValueError as error:
        print("caught", error)
    results = pool.map(divide, (1, 2, 3), (1, 0, 3))
    print(next(results))
    try:
        next(results)
    except ValueError as error:
        print("map:", error)
    print(list(results))

# Prints:
# 0.5 None
# ValueError('1 by nothing')
# caught 1 by nothing
# 1.0
# map: 2 by nothing
# []
