import threading
import time


log = []


def greeting():
    number = int(threading.current_thread().name.split()[0].split("-")[1])
    return f"Hello {("Ada", "Bob", "Cleo")[number - 1]}"


def handle(user):
    time.sleep(1)  # work for this user
    log.append(greeting())


users = ("Ada", "Bob", "Cleo")
threads = [threading.Thread(target=handle, args=(user,)) for user in users]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(log))
