# The texts are read, and thrown away: the lengths are worked out.
from multiprocessing import Process, Queue

words = ["ab", "cd"]


def report(results, word):
    results.put(word * 40_000)



if __name__ == "__main__":
    results = Queue()
    workers = [Process(target=report, args=(results, word)) for word in words]
    for worker in workers:
        worker.start()
    for worker in workers:
        results.get()
    for worker in workers:
        worker.join()
    print("Characters:", sum(len(word) * 40_000 for word in words))
