"""Two threads with inboxes of two send each other two letters, then read."""
import queue
import threading

inboxes = [queue.Queue(maxsize=2) for _ in range(2)]


def correspond(me):
    mine, other = inboxes[me], inboxes[1 - me]
    for letter in range(2):
        other.put(letter)
    for letter in range(2):
        assert mine.get() == letter


threads = [threading.Thread(target=correspond, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
