import threading

GUESTS = ["Ada", "Bob", "Q"]
welcomed = []


def welcome(guest):
    welcomed.append(guest)


threads = []
for guest in GUESTS:
    thread = threading.Thread(target=welcome, args=(guest,))
    thread.start()
    threads.append(thread)

for thread in threads:
    thread.join()

print("Welcomed:", sorted(welcomed))
