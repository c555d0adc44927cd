"""If the initializer of a pool of interpreters fails, the pool is broken."""
from concurrent.futures import BrokenExecutor, InterpreterPoolExecutor


def begin():
    raise RuntimeError("not today")


if __name__ == "__main__":
    with InterpreterPoolExecutor(1, initializer=begin) as pool:
        future = pool.submit(len, "abc")
        for call in (future.result, lambda: pool.submit(len, "abc")):
            try:
                call()
            except BrokenExecutor as error:
                print(type(error).__name__, "|", error)

# Prints:
# BrokenInterpreterPool | A thread initializer failed, the thread pool is not usable anymore
# BrokenInterpreterPool | A thread initializer failed, the thread pool is not usable anymore
# On stderr:
# Exception in initializer:
# concurrent.interpreters.ExecutionFailed: RuntimeError: not today
# RuntimeError: not today
