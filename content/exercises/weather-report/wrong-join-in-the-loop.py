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
report = []


def ask(city):
    try:
        report.append(f"{city}: {measure(city)}")
    except LookupError as error:
        report.append(f"{city}: {error}")


for city in cities:
    thread = threading.Thread(target=ask, args=(city,))
    thread.start()
    thread.join()

print("\n".join(report))
