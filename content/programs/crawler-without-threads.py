import re
import time
from urllib.request import urlopen

SITE = "http://small.site.example"


def download(url):
    with urlopen(SITE + url, timeout=10) as answer:
        text = answer.read().decode()
    return re.findall('href="(.*?)"', text)


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
