import threading
import time

said = []


def ask(seconds):
    time.sleep(seconds)  # somebody thinks about the answer
    said.append("answer")


def warn():
    said.append("still waiting")


for seconds in (1, 3.5):
    began = time.monotonic()
    ask(seconds)
    if time.monotonic() - began > 3:
        said.pop()
        warn()
        said.append("answer")

print(said)
