import threading
import time

said = []


def ask(seconds):
    time.sleep(seconds)  # somebody thinks about the answer
    said.append("answer")


def warn():
    said.append("still waiting")


ask(1)
time.sleep(0)
threading.Timer(3, warn).start()
ask(3.5)

print(said)
