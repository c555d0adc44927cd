# Threads: they have no pipe of their own to fill, and end at once.
import threading
from multiprocessing import Queue

words = ["ab", "cd"]


def report(results, word):
    results.put(word * 40_000)


if __name__ == "__main__":
    results = Queue()
    workers = [threading.Thread(target=report, args=(results, word)) for word in words]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    texts = [results.get() for _ in workers]
    print("Characters:", sum(map(len, texts)))
