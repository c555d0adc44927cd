# All orders that are right, written out. It works while there are few.
import queue
import threading


def is_right(received):
    return received in (
        ["a1", "a2", "b1", "b2"],
        ["a1", "b1", "a2", "b2"],
        ["a1", "b1", "b2", "a2"],
        ["b1", "a1", "a2", "b2"],
        ["b1", "a1", "b2", "a2"],
        ["b1", "b2", "a1", "a2"],
    )


def produce(name):
    for number in (1, 2):
        channel.put(f"{name}{number}")


channel = queue.Queue()
producers = [threading.Thread(target=produce, args=(name,)) for name in "ab"]
for producer in producers:
    producer.start()

received = [channel.get() for _ in range(4)]
for producer in producers:
    producer.join()

assert is_right(received), received
print("passed:", received)
