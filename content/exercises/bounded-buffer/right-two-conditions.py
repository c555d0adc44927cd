# Two conditions with one lock: each wakes only those whom it concerns.
import threading

ROOM = 2


class Buffer:
    def __init__(self):
        self.items = []
        lock = threading.Lock()
        self.not_full = threading.Condition(lock)
        self.not_empty = threading.Condition(lock)

    def put(self, item):
        with self.not_full:
            self.not_full.wait_for(lambda: len(self.items) < ROOM)
            self.items.append(item)
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            self.not_empty.wait_for(lambda: self.items)
            item = self.items.pop(0)
            self.not_full.notify()
            return item


buffer = Buffer()
received = []
fullest = 0


def produce(items):
    global fullest
    for item in items:
        buffer.put(item)
        fullest = max(fullest, len(buffer.items))


def consume(number):
    for _ in range(number):
        received.append(buffer.get())


threads = [
    threading.Thread(target=produce, args=([1, 2, 3, 4],)),
    threading.Thread(target=consume, args=(2,)),
    threading.Thread(target=consume, args=(2,)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(received))
