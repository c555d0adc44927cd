import re
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
    for url in urls:
        pages[url] = download(url)
    return pages


pages = fetch_all(["/", "/blog", "/docs", "/shop", "/team"])
print(len(pages), "pages:", *sorted(pages))
