import time
from urllib.request import urlopen

for page in ["drops", "never"]:
    began = time.monotonic()
    try:
        with urlopen(f"http://slow.example/{page}", timeout=1) as answer:
            print(page, "has", len(answer.read()), "bytes")
    except TimeoutError:
        print(page, "timed out")
    print(f"{time.monotonic() - began:.1f} seconds")
