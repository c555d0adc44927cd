import queue
import threading
import time

SITE = {"/": ["/blog", "/docs"], "/blog": ["/team"], "/docs": [], "/team": []}
to_do = queue.Queue()
to_do.put("/")


def work():
    name = threading.current_thread().name
    while not to_do.empty():
        url = to_do.get()
        time.sleep(1)
        for link in SITE[url]:
            to_do.put(link)
        print(f"{name} has fetched {url}")
    print(f"{name} finds nothing to do")


for number in (1, 2):
    threading.Thread(target=work, name=f"worker {number}").start()
