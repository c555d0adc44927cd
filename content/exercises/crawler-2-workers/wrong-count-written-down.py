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
    seen = {start}
    lock = threading.Lock()
    to_do = queue.Queue()
    to_do.put(start)

    def work():
        while True:
            try:
                url = to_do.get()
            except queue.ShutDown:
                return
            links = download(url)
            with lock:
                pages[url] = links
                new = [link for link in links if link not in seen]
                seen.update(new)
            for link in new:
                to_do.put(link)
            to_do.task_done()

    workers = [threading.Thread(target=work) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    to_do.join()
    to_do.shutdown()
    for worker in workers:
        worker.join()
    return pages


pages = crawl("/")
print("5 pages:", *sorted(pages))
