import threading
import time

said = []


def ask(seconds):
    time.sleep(seconds)  # somebody thinks about the answer
    said.append("answer")


def warn():
    said.append("still waiting")


from contextlib import contextmanager


@contextmanager
def warning(after):
    timer = threading.Timer(after, warn)
    timer.start()
    yield
    timer.cancel()


for seconds in (1, 3.5):
    with warning(3):
        ask(seconds)

print(said)
