"""A barber sleeps until somebody comes; who finds no chair goes away."""
import queue
import threading

chairs = queue.Queue(maxsize=2)
opened, served, turned_away = threading.Event(), [], []


def barber():
    opened.wait()
    while (customer := chairs.get()) != "closing time":
        served.append(customer)


thread = threading.Thread(target=barber)
thread.start()
for customer in range(5):
    try:
        chairs.put_nowait(customer)
    except queue.Full:
        turned_away.append(customer)
opened.set()
chairs.put("closing time")
thread.join()
print("served", served, "turned away", turned_away)

# Prints:
# served [0, 1] turned away [2, 3, 4]
