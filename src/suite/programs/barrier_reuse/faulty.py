"""Two threads meet after each round at a gate of their own making."""
import threading

ROUNDS = 2
lock = threading.Lock()
gate = threading.Event()
arrived = 0
finished = [0, 0]


def meet():
    global arrived
    with lock:
        arrived += 1
        if arrived % 2 == 0:
            gate.set()
    gate.wait()


def work(n):
    for turn in range(ROUNDS):
        with lock:
            finished[n] += 1
        meet()
        with lock:
            assert finished[1 - n] > turn


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
