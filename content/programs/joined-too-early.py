from multiprocessing import Process, Queue


def report(results):
    results.put("x" * 100_000)


if __name__ == "__main__":
    results = Queue()
    process = Process(target=report, args=(results,))
    process.start()
    print("waiting for the process")
    process.join()
    print(len(results.get()))
