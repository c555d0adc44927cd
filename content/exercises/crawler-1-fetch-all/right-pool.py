# map gives the results in the order of the addresses.
import time
from concurrent.futures import ThreadPoolExecutor

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
    with ThreadPoolExecutor(max_workers=len(urls)) as pool:
        return dict(zip(urls, pool.map(download, urls)))


pages = fetch_all(["/", "/blog", "/docs", "/shop", "/team"])
print(len(pages), "pages:", *sorted(pages))
