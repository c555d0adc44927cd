import threading
import time


session = lambda: None
lock = threading.Lock()
log = []


def greeting():
    return f"Hello {session.user}"


def handle(user):
    with lock:
        session.user = user
        time.sleep(1 / 3)  # work for this user
        log.append(greeting())


users = ("Ada", "Bob", "Cleo")
threads = [threading.Thread(target=handle, args=(user,)) for user in users]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(log))
