# The user is noted only when the work is done, and greeted under the same lock.
import threading
import time


class Session:
    pass


session = Session()
lock = threading.Lock()
log = []


def greeting():
    return f"Hello {session.user}"


def handle(user):
    time.sleep(1)  # work for this user
    with lock:
        session.user = user
        log.append(greeting())


users = ("Ada", "Bob", "Cleo")
threads = [threading.Thread(target=handle, args=(user,)) for user in users]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(log))
