"""One bell tells all cooks and guests that a plate came or went."""
import threading

bell = threading.Condition()
plates = 0


def cook():
    global plates
    with bell:
        while plates == 1:
            bell.wait()
        plates += 1
        bell.notify_all()


def eat():
    global plates
    with bell:
        while plates == 0:
            bell.wait()
        plates -= 1
        bell.notify_all()


threads = [threading.Thread(target=job) for job in (eat, eat, cook, cook)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
