# Each thread keeps its result until it has been joined.
import re
import threading
from urllib.request import urlopen

SITE = "http://small.site.example"
requests = []


def download(url):
    requests.append(url)
    with urlopen(SITE + url, timeout=10) as answer:
        text = answer.read().decode()
    return re.findall('href="(.*?)"', text)


class Fetch(threading.Thread):
    def __init__(self, url):
        super().__init__()
        self.url = url

    def run(self):
        self.links = download(self.url)


def fetch_all(urls):
    fetches = [Fetch(url) for url in urls]
    for fetch in fetches:
        fetch.start()
    for fetch in fetches:
        fetch.join()
    return {fetch.url: fetch.links for fetch in fetches}


pages = fetch_all(["/", "/blog", "/docs", "/shop", "/team"])
print(len(pages), "pages:", *sorted(pages))
