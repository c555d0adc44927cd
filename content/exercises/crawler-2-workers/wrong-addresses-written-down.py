import queue
import threading
import time

SITE = {
    "/": ["/blog", "/docs", "/shop"],
    "/blog": ["/", "/team"],
    "/docs": ["/", "/blog", "/team"],
    "/shop": ["/", "/team"],
    "/team": ["/blog"],
}
WORKERS = 2
requests = []


def download(url):
    requests.append(url)
    time.sleep(1)
    return SITE[url]


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
