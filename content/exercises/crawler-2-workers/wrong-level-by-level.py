# Waits for all pages of a level before it begins the next.
import time
from concurrent.futures import ThreadPoolExecutor

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
    level = [start]
    seen = {start}
    with ThreadPoolExecutor(WORKERS) as pool:
        while level:
            found = []
            for url, links in zip(level, pool.map(download, level)):
                pages[url] = links
                for link in links:
                    if link not in seen:
                        seen.add(link)
                        found.append(link)
            level = found
    return pages


pages = crawl("/")
print(len(pages), "pages:", *sorted(pages))
