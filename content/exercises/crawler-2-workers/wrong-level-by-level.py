# Waits for all pages of a level before it begins the next.
import re
from concurrent.futures import ThreadPoolExecutor
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
