# No timer: a thread waits for the answer, and warns when it has waited for three seconds.
import threading
import time

said = []


def ask(seconds):
    time.sleep(seconds)  # somebody thinks about the answer
    said.append("answer")


def warn():
    said.append("still waiting")


def watch(answered):
    if not answered.wait(3):
        warn()


for seconds in (1, 3.5):
    answered = threading.Event()
    threading.Thread(target=watch, args=(answered,)).start()
    ask(seconds)
    answered.set()

print(said)
