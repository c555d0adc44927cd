import threading
import time

said = []


def ask(seconds):
    time.sleep(seconds)  # somebody thinks about the answer
    said.append("answer")


def warn():
    said.append("still waiting")


for seconds in (1, 3.5):
    timer = threading.Timer(3.4, warn)
    timer.start()
    ask(seconds)
    timer.cancel()

print(said)
