import threading
import time


class LetterCounter(threading.Thread):
    def __init__(self, text):
        super().__init__()
        self.text = text
        self.worker = threading.Thread(target=self.run)

    def run(self):
        time.sleep(2)
        self.letters = len(self.text)


texts = ["lock", "thread", "turn"]
counters = [LetterCounter(text) for text in texts]
for counter in counters:
    counter.worker.start()
for counter in counters:
    counter.worker.join()

print([counter.letters for counter in counters])
