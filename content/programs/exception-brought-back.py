import threading


class Job:
    def __init__(self, text):
        self.text = text
        self.result = None
        self.error = None

    def run(self):
        try:
            self.result = int(self.text)
        except Exception as error:
            self.error = error

    def get(self):
        if self.error is not None:
            raise self.error
        return self.result


jobs = [Job("17"), Job("seventeen")]
threads = [threading.Thread(target=job.run) for job in jobs]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

for job in jobs:
    try:
        print("Result:", job.get())
    except ValueError as error:
        print("Failed:", error)
