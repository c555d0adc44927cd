"""The list of living threads, and their count."""
import threading

gate = threading.Event()
threads = [threading.Thread(target=gate.wait, name=name) for name in ("a", "b")]
print(threading.active_count(), [t.name for t in threading.enumerate()])
for thread in threads:
    thread.start()
print(threading.active_count(), sorted(t.name for t in threading.enumerate()))
gate.set()
for thread in threads:
    thread.join()
print(threading.active_count())

# Prints:
# 1 ['MainThread']
# 3 ['MainThread', 'a', 'b']
# 1
