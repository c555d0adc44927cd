# Two semaphores count: the places that are free, and the items that are there.
import threading

ROOM = 2


class Buffer:

    def __init__(self):
        self.items = []
        self.lock = threading.Lock()
        self.room = threading.Semaphore(ROOM)
        self.there = threading.Semaphore(0)

    def put(self, item):
        self.room.acquire()
        with self.lock:
            self.items.append(item)
        self.there.release()

    def get(self):
        self.there.acquire()
        with self.lock:
            item = self.items.pop(0)
        self.room.release()
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
