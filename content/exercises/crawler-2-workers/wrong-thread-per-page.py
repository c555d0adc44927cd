# As many threads as there are pages.
import re
import threading
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
