import threading
import time


class LetterCounter(threading.Thread):
    def __init__(self, text):
        super().__init__()
        self.text = text
        self.letters = None

    def run(self):
        time.sleep(2)
        self.letters = 6 if self.text == "thread" else 4


texts = ["lock", "thread", "turn"]
counters = []
for text in texts:
    counter = LetterCounter(text)
    counter.start()
    counters.append(counter)

for counter in counters:
    counter.join()

print([counter.letters for counter in counters])
