# A pool, and a function that turns failures into lines of the report.
import time
from concurrent.futures import ThreadPoolExecutor


def measure(city):
    time.sleep(2)
    if city == "Atlantis":
        raise LookupError("no such city")
    return {"Oslo": 3, "Rome": 21, "Lima": 18}[city]


cities = ["Oslo", "Atlantis", "Rome", "Lima"]


def line(city):
    try:
        return f"{city}: {measure(city)}"
    except LookupError as error:
        return f"{city}: {error}"


with ThreadPoolExecutor(max_workers=4) as pool:
    report = list(pool.map(line, cities))

print("\n".join(report))
