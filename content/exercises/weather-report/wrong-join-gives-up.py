import threading
import time


def measure(city):
    time.sleep(2)
    if city == "Atlantis":
        raise LookupError("no such city")
    return {"Oslo": 3, "Rome": 21, "Lima": 18}[city]


cities = ["Oslo", "Atlantis", "Rome", "Lima"]
report = {}


def ask(city):
    try:
        report[city] = measure(city)
    except LookupError as error:
        report[city] = error


threads = [threading.Thread(target=ask, args=(city,)) for city in cities]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(timeout=2)

for city in cities:
    print(f"{city}: {report.get(city)}")
