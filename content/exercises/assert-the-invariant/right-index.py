# Complete, and in each pair the first before the second.
import queue
import threading


def is_right(received):
    complete = sorted(received) == ["a1", "a2", "b1", "b2"]
    return (
        complete
        and received.index("a1") < received.index("a2")
        and received.index("b1") < received.index("b2")
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
