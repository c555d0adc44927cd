"""A taker waits for its turn, so its rounds and the elements agree."""
import threading

SIZE = 8
m = threading.Condition()
queue, stored = [], [None] * SIZE
put_turn, take_turn = True, False


def put():
    global put_turn, take_turn
    for i in range(SIZE):
        with m:
            while not put_turn:
                m.wait()
            queue.append(i * i)
            stored[i] = i * i
            put_turn, take_turn = False, True
            m.notify()


def take():
    global put_turn, take_turn
    for i in range(SIZE):
        with m:
            while not take_turn:
                m.wait()
            assert queue.pop(0) == stored[i]
            put_turn, take_turn = True, False
            m.notify()


threads = [threading.Thread(target=job) for job in (put, take)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
