from multiprocessing import Process, Queue

words = ["ab", "cd"]


def report(results, word):
    results.put(word * 40_000)


if __name__ == "__main__":
    results = Queue()
    workers = [Process(target=report, args=(results, word)) for word in words]
    for worker in workers:
        worker.start()
    texts = [results.get()]
    for worker in workers:
        worker.join()
    print("Characters:", sum(map(len, texts)))
