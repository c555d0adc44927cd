# A counter has a thread, but is none.
import threading
import time


class LetterCounter:

    def __init__(self, text):
        self.text = text
        self.thread = threading.Thread(target=self.run)

    def start(self):
        self.thread.start()

    def join(self):
        self.thread.join()

    def run(self):
        time.sleep(2)
        self.letters = len(self.text)


counters = [LetterCounter(t) for t in ("lock", "thread", "turn")]
for c in counters:
    c.start()
for c in counters:
    c.join()
print([c.letters for c in counters])
