"""A result that is not there in time is a TimeoutError."""
import concurrent.futures
import threading

gate = threading.Event()
with concurrent.futures.ThreadPoolExecutor() as pool:
    future = pool.submit(gate.wait)
    for attempt in (future.result, future.exception):
        try:
            attempt(timeout=0.01)
        except TimeoutError as error:
            print(repr(error))
    try:
        list(concurrent.futures.as_completed([future], timeout=0.01))
    except TimeoutError as error:
        print(error)
    print(concurrent.futures.TimeoutError is TimeoutError)
    gate.set()
    print(future.result(timeout=5))

# Prints:
# TimeoutError()
# TimeoutError()
# 1 (of 1) futures unfinished
# True
# True
