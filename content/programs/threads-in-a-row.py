import threading
import time

text = []


def step(word):
    time.sleep(1)
    text.append(word)


for word in ("read", "sort", "write"):
    thread = threading.Thread(target=step, args=(word,))
    thread.start()
    thread.join()  # the next step needs this one

print(text)
