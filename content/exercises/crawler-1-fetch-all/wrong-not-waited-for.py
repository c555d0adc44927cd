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


def fetch_all(urls):
    for url in urls:
        threading.Thread(target=download, args=(url,)).start()
    time.sleep(1)
    return SITE


pages = fetch_all(["/", "/blog", "/docs", "/shop", "/team"])
print(len(pages), "pages:", *sorted(pages))
