import threading
from urllib.error import HTTPError
from urllib.request import urlopen


def measure(city):
    try:
        with urlopen(f"http://weather.example/{city}", timeout=10) as answer:
            return int(answer.read())
    except HTTPError:
        raise LookupError("no such city") from None


cities = ["Oslo", "Atlantis", "Rome", "Lima"]
report = [""] * len(cities)


def ask(index):
    report[index] = f"{cities[index]}: {measure(cities[index])}"


threads = [threading.Thread(target=ask, args=(index,)) for index in range(len(cities))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("\n".join(report))
