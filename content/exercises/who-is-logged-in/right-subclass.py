# A subclass of threading.local has attributes of its own in each thread, too.
import threading
import time


class Session(threading.local):
    user = None


session = Session()
log = []


def greeting():
    return f"Hello {session.user}"


def handle(user):
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
