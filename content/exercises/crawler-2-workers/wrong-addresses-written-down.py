import queue
import re
import threading
from urllib.request import urlopen

SITE = "http://small.site.example"
WORKERS = 2
requests = []


def download(url):
    requests.append(url)
    with urlopen(SITE + url, timeout=10) as answer:
        text = answer.read().decode()
    return re.findall('href="(.*?)"', text)


def crawl(start):
    pages = {}
    to_do = queue.Queue()
    for url in (start, "/blog", "/docs", "/shop", "/team"):
        to_do.put(url)
    to_do.shutdown()

    def work():
        while True:
            try:
                url = to_do.get()
            except queue.ShutDown:
                return
            pages[url] = download(url)

    workers = [threading.Thread(target=work) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return pages


pages = crawl("/")
print(len(pages), "pages:", *sorted(pages))
