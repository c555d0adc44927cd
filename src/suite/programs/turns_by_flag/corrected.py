"""A lock says that somebody is inside; whoever gets it at once goes in."""
import threading

occupied = threading.Lock()
inside = 0


def look_around():
    pass


def enter():
    global inside
    if not occupied.acquire(blocking=False):
        return
    look_around()
    inside += 1
    assert inside == 1
    inside -= 1
    occupied.release()


threads = [threading.Thread(target=enter) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
