import re
import threading
import time
from urllib.request import urlopen

SITE = "http://small.site.example"
requests = []

LINKS = {
    "/": ["/blog", "/docs", "/shop"],
    "/blog": ["/", "/team"],
    "/docs": ["/", "/blog", "/team"],
    "/shop": ["/", "/team"],
    "/team": ["/blog"],
}


def download(url):
    requests.append(url)
    with urlopen(SITE + url, timeout=10) as answer:
        text = answer.read().decode()
    return re.findall('href="(.*?)"', text)


def fetch_all(urls):
    for url in urls:
        threading.Thread(target=download, args=(url,)).start()
    time.sleep(1)
    return LINKS


pages = fetch_all(["/", "/blog", "/docs", "/shop", "/team"])
print(len(pages), "pages:", *sorted(pages))
