import threading
import time

said = []


def ask(seconds):
    time.sleep(seconds)  # somebody thinks about the answer
    said.append("answer")


def warn():
    said.append("still waiting")


timer = threading.Timer(3, warn)
timer.start()
for seconds in (1, 3.5):
    ask(seconds)
timer.cancel()

print(said)
