import threading
from queue import Queue

counter = Queue()
END = object()


def carry(name):
    while True:
        dish = counter.get()
        if dish is END:
            break
        print(name, "carries", dish)
    print(name, "goes home")


for name in ("Ada", "Bob"):
    threading.Thread(target=carry, args=(name,)).start()

for dish in ("soup", "rice", "fish"):
    counter.put(dish)
for _ in range(2):
    counter.put(END)
