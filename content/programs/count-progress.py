import threading
from urllib.request import urlopen

PAGES = ["start", "news", "sport"]
done = 0
lock = threading.Lock()


def load(page):
    global done
    with urlopen(f"http://news.example/{page}", timeout=10) as answer:
        answer.read()
    with lock:
        done += 1
        print(f"{done} of {len(PAGES)}")


for page in PAGES:
    threading.Thread(target=load, args=(page,)).start()
