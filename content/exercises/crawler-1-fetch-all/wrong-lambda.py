# The lambda looks url up when the thread runs: it may be the next one by then.
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


def fetch_all(urls):
    pages = {}

    def fetch(url):
        pages[url] = download(url)

    threads = []
    for url in urls:
        thread = threading.Thread(target=lambda: fetch(url))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()
    return pages


pages = fetch_all(["/", "/blog", "/docs", "/shop", "/team"])
print(len(pages), "pages:", *sorted(pages))
