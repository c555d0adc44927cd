"""A worker in an interpreter takes numbers from one queue and puts squares into another."""
from concurrent import interpreters


def work(requests, answers):
    while (number := requests.get()) is not None:
        answers.put((number, number * number))
    answers.put("done")


if __name__ == "__main__":
    requests = interpreters.create_queue(maxsize=1)
    answers = interpreters.create_queue()
    worker = interpreters.create()
    thread = worker.call_in_thread(work, requests, answers)
    for number in range(4):
        requests.put(number)
    requests.put(None)
    thread.join()
    print([answers.get() for _ in range(answers.qsize())])
    print(requests.empty(), answers.empty(), requests.maxsize, answers.maxsize)
    worker.close()

# Prints:
# [(0, 0), (1, 1), (2, 4), (3, 9), 'done']
# True True 1 0
