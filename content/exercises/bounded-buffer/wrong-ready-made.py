import queue
import threading

ROOM = 2


class Buffer:
    def __init__(self):
        self.items = []
        self.queue = queue.Queue(ROOM)

    def put(self, item):
        self.queue.put(item)

    def get(self):
        return self.queue.get()


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
