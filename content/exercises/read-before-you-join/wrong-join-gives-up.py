# A join that gives up: the program waits ten seconds for nothing.
from multiprocessing import Process, Queue

words = ["ab", "cd"]


def report(results, word):
    results.put(word * 40_000)



if __name__ == "__main__":
    results = Queue()
    workers = [Process(target=report, args=(results, word)) for word in words]
    for worker in workers:
        worker.start()
    texts = []
    for worker in workers:
        worker.join(timeout=5)
        texts.append(results.get())
    print("Characters:", sum(len(text) for text in texts))
