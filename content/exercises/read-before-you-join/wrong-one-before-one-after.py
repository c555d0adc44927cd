# One text is read before the join, and the other one keeps its process waiting.
from multiprocessing import Process, Queue

words = ["ab", "cd"]


def report(results, word):
    results.put(word * 40_000)



if __name__ == "__main__":
    results = Queue()
    workers = [Process(target=report, args=(results, word)) for word in words]
    for worker in workers:
        worker.start()
    first = results.get()
    for worker in workers:
        worker.join()
    second = results.get()
    print("Characters:", len(first) + len(second))
