# A thread reads while the main thread joins.
import threading
from multiprocessing import Process, Queue

words = ["ab", "cd"]


def report(results, word):
    results.put(word * 40_000)



if __name__ == "__main__":
    results = Queue()
    total = 0

    def read():
        global total
        for _ in words:
            total += len(results.get())

    reader = threading.Thread(target=read)
    reader.start()
    workers = []
    for word in words:
        worker = Process(target=report, args=(results, word))
        worker.start()
        workers.append(worker)
    for worker in workers:
        worker.join()
    reader.join()
    print("Characters:", total)
