import threading
import time
from urllib.error import HTTPError
from urllib.request import urlopen


def measure(city):
    try:
        with urlopen(f"http://weather.example/{city}", timeout=10) as answer:
            return int(answer.read())
    except HTTPError:
        raise LookupError("no such city") from None


cities = ["Oslo", "Atlantis", "Rome", "Lima"]
answers = {}


def ask(city):
    try:
        answers[city] = measure(city)
    except LookupError as error:
        answers[city] = error


threads = [threading.Thread(target=ask, args=(city,)) for city in cities]
for thread in threads:
    thread.start()
time.sleep(2)
print("\n".join(f"{city}: {answers[city]}" for city in cities))
