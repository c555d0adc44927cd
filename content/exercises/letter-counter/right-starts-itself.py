import threading
import time


class LetterCounter(threading.Thread):
    def __init__(self, text):
        threading.Thread.__init__(self, name=text)
        self.text = text
        self._count = None
        self.start()

    def run(self):
        time.sleep(2)
        self._count = sum(1 for _ in self.text)

    @property
    def letters(self):
        self.join()
        return self._count


texts = ["lock", "thread", "turn"]
counters = [LetterCounter(text) for text in texts]
print([counter.letters for counter in counters])
