import threading
import time


class LetterCounter(threading.Thread):
    def __init__(self, text):
        super().__init__()
        self.text = text

    def run(self):
        self.letters = len(self.text)


texts = ["lock", "thread", "turn"]
counters = [LetterCounter(text) for text in texts]
for counter in counters:
    counter.start()
time.sleep(2)
for counter in counters:
    counter.join()

print([counter.letters for counter in counters])
