# fetch(url) runs in the main thread, before there is a new one.
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

    threads = [threading.Thread(target=fetch(url)) for url in urls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return pages


pages = fetch_all(["/", "/blog", "/docs", "/shop", "/team"])
print(len(pages), "pages:", *sorted(pages))
