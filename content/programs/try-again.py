import time
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError
from urllib.request import urlopen


def ask():
    with urlopen("http://broken.example/twice", timeout=10) as answer:
        return answer.read().decode()


def ask_patiently(attempts=4):
    pause = 1
    for attempt in range(1, attempts + 1):
        try:
            return ask()
        except HTTPError as error:
            print(f"Attempt {attempt}: {error}")
            if attempt == attempts:
                raise
            time.sleep(pause)
            pause *= 2


with ThreadPoolExecutor() as pool:
    print("Result:", pool.submit(ask_patiently).result())
