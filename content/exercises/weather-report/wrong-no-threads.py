import time


def measure(city):
    time.sleep(2)
    if city == "Atlantis":
        raise LookupError("no such city")
    return {"Oslo": 3, "Rome": 21, "Lima": 18}[city]


cities = ["Oslo", "Atlantis", "Rome", "Lima"]
report = []

for city in cities:
    try:
        report.append(f"{city}: {measure(city)}")
    except LookupError as error:
        report.append(f"{city}: {error}")

print("\n".join(report))
