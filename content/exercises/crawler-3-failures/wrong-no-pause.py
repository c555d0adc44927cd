# The second attempt comes at once.
import queue
import threading
import time

SITE = {
    "/": ["/blog", "/shop", "/jobs"],
    "/blog": ["/", "/team"],
    "/shop": ["/", "/blog", "/team"],
    "/team": ["/about", "/docs", "/legal", "/press"],
    "/about": ["/", "/team"],
    "/docs": ["/", "/blog", "/team"],
    "/legal": ["/"],
    "/press": ["/", "/shop"],
}
WORKERS = 2
ATTEMPTS = 2
PAUSE = 2
requests = []


def download(url):
    requests.append(url)
    time.sleep(1)
    if url not in SITE or (url == "/docs" and requests.count(url) == 1):
        raise ConnectionError(f"{url} does not answer")
    return SITE[url]


def fetch(url):
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return download(url)
        except ConnectionError:
            if attempt == ATTEMPTS:
                raise


def crawl(start):
    pages = {}
    failed = {}
    seen = {start}
    lock = threading.Lock()
    to_do = queue.Queue()
    to_do.put(start)

    def visit(url):
        try:
            links = fetch(url)
        except ConnectionError as error:
            with lock:
                failed[url] = str(error)
            return
        with lock:
            pages[url] = links
            new = [link for link in links if link not in seen]
            seen.update(new)
        for link in new:
            to_do.put(link)

    def work():
        while True:
            try:
                url = to_do.get()
            except queue.ShutDown:
                return
            try:
                visit(url)
            finally:
                to_do.task_done()

    workers = [threading.Thread(target=work) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    to_do.join()
    to_do.shutdown()
    for worker in workers:
        worker.join()
    return pages, failed


pages, failed = crawl("/")
print(f"{len(pages)} fetched, {len(failed)} failed, {len(requests)} requests")
