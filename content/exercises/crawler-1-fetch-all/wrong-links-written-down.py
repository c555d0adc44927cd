import threading
import time

SITE = {
    "/": ["/blog", "/docs", "/shop"],
    "/blog": ["/", "/team"],
    "/docs": ["/", "/blog", "/team"],
    "/shop": ["/", "/team"],
    "/team": ["/blog"],
}
requests = []


def download(url):
    requests.append(url)
    time.sleep(1)
    return SITE[url]


LINKS = {
    "/": ["/blog", "/docs", "/shop"],
    "/blog": ["/", "/team"],
    "/docs": ["/", "/blog", "/team"],
    "/shop": ["/", "/team"],
    "/team": ["/blog"],
}


def fetch_all(urls):
    pages = {}

    def fetch(url):
        download(url)
        pages[url] = LINKS[url]

    threads = [threading.Thread(target=fetch, args=(url,)) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return pages


pages = fetch_all(["/", "/blog", "/docs", "/shop", "/team"])
print(len(pages), "pages:", *sorted(pages))
