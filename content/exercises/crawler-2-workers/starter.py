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


def fetch_all(urls):
    pages = {}

    def fetch(url):
        pages[url] = download(url)

    threads = [threading.Thread(target=fetch, args=(url,)) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return pages


def crawl(start):
    return fetch_all([start])


pages = crawl("/")
print(len(pages), "pages:", *sorted(pages))
