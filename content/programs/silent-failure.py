from concurrent.futures import ThreadPoolExecutor


def divide(a, b):
    return a / b


with ThreadPoolExecutor(max_workers=2) as pool:
    future = pool.submit(divide, 1, 0)

print("The pool is done")
print("Failed?", future.exception() is not None)
