"""One thread adds up the points while it holds the lock that adding a user takes."""
import threading

points = {'Ada': 3, 'Bob': 4}
lock = threading.Lock()


def log_in():
    with lock:
        points['Cleo'] = 5


def add_up():
    total = 0
    with lock:
        for name in points:
            total += points[name]
    assert total in (7, 12)


threads = [threading.Thread(target=job) for job in (add_up, log_in)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
