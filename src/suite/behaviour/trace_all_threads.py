"""A trace function for all threads, and one for each line, set while they wait for each other."""
import sys
import threading

lines = set()
calls = []


def local(frame, event, argument):
    if frame.f_code is not work.__code__:
        calls.append(frame.f_code.co_name)
    for number in range(100):
        number += 1
    lines.add((event, frame.f_lineno - work.__code__.co_firstlineno))
    return local


def trace(frame, event, argument):
    calls.append(frame.f_code.co_name)
    return local if frame.f_code is work.__code__ else None


def work(mine, others):
    for _ in range(200):
        mine.acquire()
        others.release()
    return "done"


first, second = threading.Semaphore(1), threading.Semaphore(0)
threads = [threading.Thread(target=work, args=one) for one in ((first, second), (second, first))]
threading.settrace_all_threads(trace)
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sys.gettrace() is trace, threading.gettrace() is trace)
threading.settrace_all_threads(None)
print(sorted(lines), sys.gettrace())
print([calls.count(name) for name in ("work", "acquire", "release")])

# Prints:
# True True
# [('line', 1), ('line', 2), ('line', 3), ('line', 4), ('return', 4)] None
# [2, 400, 400]
