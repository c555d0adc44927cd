"""Rows of a product computed by threads, put together in order."""
import threading


def multiply(a, b):
    rows = [None] * len(a)

    def row(i):
        rows[i] = [sum(x * y for x, y in zip(a[i], column)) for column in zip(*b)]

    threads = [threading.Thread(target=row, args=(i,)) for i in range(len(a))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return rows


print(multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]))
print(multiply([[1, 0, 2]], [[1], [1], [1]]))

# Prints:
# [[19, 22], [43, 50]]
# [[3]]
