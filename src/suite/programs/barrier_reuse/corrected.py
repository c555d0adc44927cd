"""Two threads meet after each round at a barrier."""
import threading

ROUNDS = 2
lock = threading.Lock()
barrier = threading.Barrier(2)
finished = [0, 0]


def work(n):
    for turn in range(ROUNDS):
        with lock:
            finished[n] += 1
        barrier.wait()
        with lock:
            assert finished[1 - n] > turn


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
