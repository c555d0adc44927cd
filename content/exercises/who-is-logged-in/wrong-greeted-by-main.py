import threading
import time


class Session:
    pass


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

log = [f"Hello {user}" for user in users]
print(sorted(log))
