import threading
import time


class LetterCounter(threading.Thread):
    def __init__(self, text):
        super().__init__()
        self.text = text

    def run(self):
        time.sleep(2)


texts = ["lock", "thread", "turn"]
counters = [LetterCounter(text) for text in texts]
for counter in counters:
    counter.start()
for counter in counters:
    counter.join()

print([len(counter.text) for counter in counters])
