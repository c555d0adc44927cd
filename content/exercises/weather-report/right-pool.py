# A pool, and a function that turns failures into lines of the report.
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError
from urllib.request import urlopen


def measure(city):
    try:
        with urlopen(f"http://weather.example/{city}", timeout=10) as answer:
            return int(answer.read())
    except HTTPError:
        raise LookupError("no such city") from None


cities = ["Oslo", "Atlantis", "Rome", "Lima"]


def line(city):
    try:
        return f"{city}: {measure(city)}"
    except LookupError as error:
        return f"{city}: {error}"


with ThreadPoolExecutor(max_workers=4) as pool:
    report = list(pool.map(line, cities))

print("\n".join(report))
