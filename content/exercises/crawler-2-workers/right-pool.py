# Only the main thread looks at seen, so it needs no lock.
import re
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
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
    with ThreadPoolExecutor(max_workers=WORKERS) as pool:
        running = {pool.submit(download, start): start}
        while running:
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                url = running.pop(future)
                pages[url] = future.result()
                for link in pages[url]:
                    if link not in seen:
                        seen.add(link)
                        running[pool.submit(download, link)] = link
    return pages


pages = crawl("/")
print(len(pages), "pages:", *sorted(pages))
