import time

SITE = {
    "/": ["/blog", "/docs", "/shop"],
    "/blog": ["/", "/team"],
    "/docs": ["/", "/blog", "/team"],
    "/shop": ["/", "/team"],
    "/team": ["/blog"],
}


def download(url):
    time.sleep(1)
    return SITE[url]


def crawl(start):
    pages = {}
    seen = {start}
    to_do = [start]
    while to_do:
        url = to_do.pop(0)
        pages[url] = download(url)
        for link in pages[url]:
            if link not in seen:
                seen.add(link)
                to_do.append(link)
    return pages


began = time.monotonic()
pages = crawl("/")
print(f"{len(pages)} pages in {time.monotonic() - began:.0f} seconds:", *pages)
