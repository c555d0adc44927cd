import queue
import re
import threading
from urllib.request import urlopen

SITE = "http://tiny.site.example"
to_do = queue.Queue()
to_do.put("/")


def download(url):
    with urlopen(SITE + url, timeout=10) as answer:
        text = answer.read().decode()
    return re.findall('href="(.*?)"', text)


def work():
    name = threading.current_thread().name
    while not to_do.empty():
        url = to_do.get()
        for link in download(url):
            to_do.put(link)
        print(f"{name} has fetched {url}")
    print(f"{name} finds nothing to do")


for number in (1, 2):
    threading.Thread(target=work, name=f"worker {number}").start()
