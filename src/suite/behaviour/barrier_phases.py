"""A barrier keeps phases apart, and its action runs once for each."""
import threading

phase = 0
log = []


def next_phase():
    global phase
    phase += 1


barrier = threading.Barrier(3, action=next_phase)


def work():
    for expected in range(3):
        log.append(phase == expected)
        barrier.wait()


threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(phase, log)
print(barrier.parties, barrier.n_waiting, barrier.broken)

# Prints:
# 3 [True, True, True, True, True, True, True, True, True]
# 3 0 False
