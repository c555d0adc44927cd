import threading
import time

said = []


def ask(seconds):
    time.sleep(seconds)  # somebody thinks about the answer
    said.append("answer")


def warn():
    said.append("still waiting")


for seconds in (1, 3.5):
    if seconds > 3:
        threading.Timer(3, warn).start()
    ask(seconds)

print(said)
