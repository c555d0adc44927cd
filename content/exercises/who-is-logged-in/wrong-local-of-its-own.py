import threading
import time


session = threading.local()
session.user = None
log = []


def greeting():
    return f"Hello {getattr(session, 'user', None)}"


def handle(user):
    session = threading.local()
    session.user = user
    time.sleep(1)  # work for this user
    log.append(greeting())


users = ("Ada", "Bob", "Cleo")
threads = [threading.Thread(target=handle, args=(user,)) for user in users]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(log))
