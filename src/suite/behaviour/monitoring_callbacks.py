"""Callbacks of sys.monitoring, while threads wait: told of what the program calls."""
import sys
import threading
from collections import Counter

told = Counter()
monitoring, events, TOOL = sys.monitoring, sys.monitoring.events, sys.monitoring.PROFILER_ID


def on_start(code, offset):
    told["start", code.co_name] += 1


def on_call(code, offset, callable, first):
    for number in range(100):
        number += 1
    told[code.co_name, callable.__name__] += 1


def work(mine, others):
    for _ in range(200):
        mine.acquire()
        others.release()


first, second = threading.Lock(), threading.Lock()
second.acquire()
threads = [threading.Thread(target=work, args=one) for one in ((first, second), (second, first))]
monitoring.use_tool_id(TOOL, "counting")
print(monitoring.register_callback(TOOL, events.PY_START, on_start))
print(monitoring.register_callback(TOOL, events.PY_START, on_start) is on_start)
monitoring.register_callback(TOOL, events.CALL, on_call)
monitoring.set_events(TOOL, events.PY_START | events.CALL)
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
monitoring.free_tool_id(TOOL)
print({name: count for (caller, name), count in sorted(told.items()) if caller == "work"})
print(sorted(name for kind, name in told if name in ("work", "park", "give_up")))

# Prints:
# None
# True
# {'acquire': 400, 'range': 2, 'release': 400}
# ['work', 'work']
