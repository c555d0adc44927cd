# The same with the constructor called by name, and other loops.
import threading
import time


class LetterCounter(threading.Thread):
    def __init__(self, text):
        threading.Thread.__init__(self, name=text)
        self.text = text

    def run(self):
        letters = 0
        for _ in self.text:
            letters += 1
        time.sleep(2)
        self.letters = letters


counters = [LetterCounter(text) for text in ["lock", "thread", "turn"]]
for counter in counters:
    counter.start()

result = []
for counter in counters:
    counter.join()
    result.append(counter.letters)
print(result)
