"""A taker compares what it gets with the element of its own round."""
import threading

SIZE = 8
m = threading.Lock()
queue, stored = [], [None] * SIZE
put_turn, take_turn = True, False


def put():
    global put_turn, take_turn
    for i in range(SIZE):
        with m:
            if put_turn:
                queue.append(i * i)
                stored[i] = i * i
                put_turn, take_turn = False, True


def take():
    global put_turn, take_turn
    for i in range(SIZE):
        with m:
            if take_turn:
                assert queue.pop(0) == stored[i]
                put_turn, take_turn = True, False


threads = [threading.Thread(target=job) for job in (put, take)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
