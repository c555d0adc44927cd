# A test that cannot fail.
import queue
import threading


def is_right(received):
    return True


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
