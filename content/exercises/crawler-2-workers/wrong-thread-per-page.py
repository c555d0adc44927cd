# As many threads as there are pages.
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
    seen = {start}
    lock = threading.Lock()

    def visit(url):
        links = download(url)
        with lock:
            pages[url] = links
            new = [link for link in links if link not in seen]
            seen.update(new)
        visitors = [threading.Thread(target=visit, args=(link,)) for link in new]
        for visitor in visitors:
            visitor.start()
        for visitor in visitors:
            visitor.join()

    visit(start)
    return pages


pages = crawl("/")
print(len(pages), "pages:", *sorted(pages))
