"""What a task in a pool of interpreters raises comes back, if it can be sent."""
import threading
from concurrent import interpreters
from concurrent.futures import InterpreterPoolExecutor


def fail(n):
    raise ValueError(f"no {n}")


def leave():
    raise SystemExit(3)


if __name__ == "__main__":
    with InterpreterPoolExecutor(1) as pool:
        try:
            pool.submit(fail, 3).result()
        except ValueError as error:
            print(repr(error), type(error.__cause__).__name__, error.__cause__.args)
        try:
            pool.submit(leave).result()
        except SystemExit as error:
            print(repr(error))
        for args in ((fail, threading.Lock()), (lambda: threading,)):
            try:
                pool.submit(*args).result()
            except interpreters.NotShareableError as error:
                print(str(error).endswith("does not support cross-interpreter data"))
        try:
            pool.submit("print(1)").result()
        except TypeError as error:
            print(error)
        print(pool.submit(len, "abc").result())

# Prints:
# ValueError('no 3') ExecutionFailed ('ValueError: no 3',)
# SystemExit(3)
# True
# True
# scripts not supported
# 3
