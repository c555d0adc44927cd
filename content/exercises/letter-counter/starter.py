import threading
import time


class LetterCounter(threading.Thread):
    def __init__(self, text):
        self.text = text

    def run(self):
        time.sleep(2)


texts = ["lock", "thread", "turn"]
counters = []
for text in texts:
    counter = LetterCounter(text)
    counter.run()
    counters.append(counter)

print([counter.letters for counter in counters])
