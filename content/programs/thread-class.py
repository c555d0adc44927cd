import threading
import time


class Searcher(threading.Thread):
    def __init__(self, word, text):
        super().__init__(name=f"search for {word}")
        self.word = word
        self.text = text
        self.found = None

    def run(self):
        time.sleep(1)
        self.found = self.text.count(self.word)


text = "she sells sea shells by the sea shore"
searchers = [Searcher("sea", text), Searcher("she", text)]
for searcher in searchers:
    searcher.start()
for searcher in searchers:
    searcher.join()
    print(searcher.name, "->", searcher.found)
