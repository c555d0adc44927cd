import threading
import time


class LetterCounter(threading.Thread):
    def __init__(self, text):
        super().__init__()
        self.text = text

    def run(self):
        time.sleep(2)
        if self is counters[0]:
            for one in counters:
                one.letters = len(one.text)


texts = ["lock", "thread", "turn"]
counters = [LetterCounter(text) for text in texts]
for counter in counters:
    counter.start()
for counter in counters:
    counter.join()

print([counter.letters for counter in counters])
