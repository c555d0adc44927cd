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
    greeting()
    log.append(f"Hello {user}")


users = ("Ada", "Bob", "Cleo")
threads = [threading.Thread(target=handle, args=(user,)) for user in users]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(log))
