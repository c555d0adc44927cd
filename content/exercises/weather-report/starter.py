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

for city in cities:
    report.append(f"{city}: {measure(city)}")

print("\n".join(report))
