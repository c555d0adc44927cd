import threading

ROOM = 2


class Buffer:
    def __init__(self):
        self.items = []
        self.changed = threading.Condition()

    def put(self, item):
        with self.changed:
            while self.items:
                self.changed.wait()
            self.items.append(item)
            self.changed.notify_all()

    def get(self):
        with self.changed:
            while not self.items:
                self.changed.wait()
            item = self.items.pop(0)
            self.changed.notify_all()
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
