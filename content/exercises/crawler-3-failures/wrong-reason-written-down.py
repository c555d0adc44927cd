import queue
import re
import threading
import time
from urllib.request import urlopen

SITE = "http://site.example"
WORKERS = 2
ATTEMPTS = 2
PAUSE = 2
requests = []


def download(url):
    requests.append(url)
    with urlopen(SITE + url, timeout=10) as answer:
        text = answer.read().decode()
    return re.findall('href="(.*?)"', text)


def fetch(url):
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return download(url)
        except OSError:
            if attempt == ATTEMPTS:
                raise
        time.sleep(PAUSE)


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
        except OSError:
            with lock:
                failed[url] = "HTTP Error 404: Not Found"
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
