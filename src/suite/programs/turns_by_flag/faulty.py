"""A flag says that somebody is inside; whoever finds it down goes in."""
import threading

occupied = False
inside = 0


def look_around():
    pass


def enter():
    global occupied, inside
    if occupied:
        return
    look_around()
    occupied = True
    inside += 1
    assert inside == 1
    inside -= 1
    occupied = False


threads = [threading.Thread(target=enter) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
