# The lock lives beside the value it protects; a thread holds it for all its increments.
import threading


class Counter(list):
    def __init__(self):
        super().__init__([0])
        self.lock = threading.RLock()


counter = Counter()


def safe_increment(counter):
    with counter.lock:
        counter[0] = counter[0] + 1


def work(number):
    with counter.lock:
        for _ in range(3):
            safe_increment(counter)
    print(f"Thread {number} finished")


threads = [threading.Thread(target=work, args=(number,)) for number in (1, 2, 3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"Counter: {counter[0]}")
