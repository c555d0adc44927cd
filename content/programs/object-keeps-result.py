import threading


class Job:
    def __init__(self, word):
        self.word = word
        self.letters = None

    def run(self):
        self.letters = len(set(self.word))


jobs = [Job("banana"), Job("cherry")]
threads = [threading.Thread(target=job.run) for job in jobs]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

for job in jobs:
    print(job.word, "has", job.letters, "different letters")
