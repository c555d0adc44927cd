"""One thread adds up the points of all users while another adds a user."""
import threading

points = {'Ada': 3, 'Bob': 4}


def log_in():
    points['Cleo'] = 5


def add_up():
    total = 0
    for name in points:
        total += points[name]
    assert total in (7, 12)


threads = [threading.Thread(target=job) for job in (add_up, log_in)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
