import queue
import threading


def is_right(received):
    from_a = [item for item in received if item.startswith("a")]
    from_b = [item for item in received if item.startswith("b")]
    return (
        len(received) == 4 and from_a == ["a1", "a2"] and from_b == ["b1", "b2"]
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
