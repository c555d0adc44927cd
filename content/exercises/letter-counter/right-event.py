# Each counter has an event that tells when it is done.
import threading
import time


class LetterCounter(threading.Thread):

    def __init__(self, text):
        threading.Thread.__init__(self)
        self.text = text
        self.letters = None
        self.done = threading.Event()

    def run(self):
        time.sleep(2)
        self.letters = len(self.text)
        self.done.set()


counters = [LetterCounter(t) for t in ("lock", "thread", "turn")]
for c in counters:
    c.start()
for c in counters:
    c.done.wait()
print([c.letters for c in counters])
