import threading
import time


def square(number):
    time.sleep(10 - number)  # a slow computation
    return number * number


class Job:
    def __init__(self, number):
        self.number = number

    def run(self):
        self.result = square(self.number)


numbers = [3, 2, 5]
jobs = [Job(number) for number in numbers]
threads = [threading.Thread(target=job.run) for job in jobs]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

results = [job.result for job in jobs]
print(results)
