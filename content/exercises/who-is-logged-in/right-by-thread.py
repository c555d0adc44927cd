# A dictionary by thread: what threading.local does for you.
import threading
import time


users = {}
log = []


def greeting():
    return f"Hello {users[threading.get_ident()]}"


def handle(user):
    users[threading.get_ident()] = user
    time.sleep(1)  # work for this user
    log.append(greeting())


all_users = ("Ada", "Bob", "Cleo")
threads = [threading.Thread(target=handle, args=(user,)) for user in all_users]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(log))
