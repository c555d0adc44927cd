"""A pool of interpreters does what the other pools do."""
from concurrent.futures import InterpreterPoolExecutor, as_completed


def square(n):
    return n * n


if __name__ == "__main__":
    with InterpreterPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(square, range(5))))
        futures = [pool.submit(pow, 2, n) for n in (3, 5, 8)]
        print(sorted(future.result() for future in as_completed(futures)))
        print(pool.submit(lambda word: word.upper(), "yes").result())
        print(pool.submit(sorted, [2, 1], reverse=True).result())
    try:
        pool.submit(square, 1)
    except RuntimeError as error:
        print(error)

# Prints:
# [0, 1, 4, 9, 16]
# [8, 32, 256]
# YES
# [2, 1]
# cannot schedule new futures after shutdown
