from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from urllib.request import urlopen


def load(page):
    with urlopen(f"http://library.example/{page}", timeout=10) as answer:
        return answer.read().decode()


pages = ["atlas", "novels", "poems"]
with ThreadPoolExecutor() as pool:
    waiting = [pool.submit(load, page) for page in pages]
    while waiting:
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            print(future.result(), len(waiting), "to come")
