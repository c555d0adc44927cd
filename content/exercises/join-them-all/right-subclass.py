# A subclass of Thread, a comprehension, and joins in the opposite order: just as right.
import random
import threading
import time


class Worker(threading.Thread):
    def __init__(self, number):
        super().__init__(name=f"Worker-{number}")
        self.number = number

    def run(self):
        time.sleep(random.randint(1, 10))
        print(f"Thread {self.number} done!")


def main():
    workers = [Worker(number) for number in range(1, 6)]
    for worker in workers:
        worker.start()
    print("Main flow of application")
    while workers:
        workers.pop().join()
    print("All threads are done")


if __name__ == "__main__":
    main()
