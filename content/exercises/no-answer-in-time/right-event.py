# A timer by hand: wait for the answer, three seconds at most.
import threading
import time

said = []


def ask(seconds):
    time.sleep(seconds)  # somebody thinks about the answer
    said.append("answer")


def warn():
    said.append("still waiting")


for seconds in (1, 3.5):
    answered = threading.Event()

    def watch(answered):
        if not answered.wait(3):
            warn()

    threading.Thread(target=watch, args=(answered,)).start()
    ask(seconds)
    answered.set()

print(said)
