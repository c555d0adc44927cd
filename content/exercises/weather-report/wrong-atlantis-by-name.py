import threading
import time


def measure(city):
    time.sleep(2)
    if city == "Atlantis":
        raise LookupError("no such city")
    return {"Oslo": 3, "Rome": 21, "Lima": 18}[city]


cities = ["Oslo", "Atlantis", "Rome", "Lima"]
report = [""] * len(cities)


def ask(index):
    city = cities[index]
    try:
        degrees = measure(city)
    except LookupError:
        degrees = 0
    if city == "Atlantis":
        report[index] = "Atlantis: no such city"
    else:
        report[index] = f"{city}: {degrees}"


threads = [threading.Thread(target=ask, args=(index,)) for index in range(len(cities))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("\n".join(report))
