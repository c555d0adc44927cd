# A queue for each process.
from multiprocessing import Process, Queue

words = ["ab", "cd"]


def report(results, word):
    results.put(word * 40_000)



def main():
    pairs = []
    for word in words:
        box = Queue()
        worker = Process(target=report, args=(box, word))
        worker.start()
        pairs.append((box, worker))
    characters = 0
    for box, worker in pairs:
        characters += len(box.get())
        worker.join()
    print(f"Characters: {characters}")


if __name__ == "__main__":
    main()
