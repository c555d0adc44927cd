from multiprocessing import Process, Queue

words = ["ab", "cd"]


def report(results, word):
    results.put(word * 40_000)


if __name__ == "__main__":
    results = Queue()
    texts = []
    for word in words:
        report(results, word)
        texts.append(results.get())
    print("Characters:", sum(map(len, texts)))
