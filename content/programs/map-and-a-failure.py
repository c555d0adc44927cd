from concurrent.futures import ThreadPoolExecutor


def half_of(number):
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2


with ThreadPoolExecutor() as pool:
    pool.map(half_of, [2, 3, 4])
print("Nobody asked, nothing was raised.")

with ThreadPoolExecutor() as pool:
    results = pool.map(half_of, [2, 3, 4])
    print("First:", next(results))
    try:
        next(results)
    except ValueError as error:
        print("Second:", error)
    print("Third:", next(results, "cannot be reached"))
