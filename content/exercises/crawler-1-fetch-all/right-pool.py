# map gives the results in the order of the addresses.
import re
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

SITE = "http://small.site.example"
requests = []


def download(url):
    requests.append(url)
    with urlopen(SITE + url, timeout=10) as answer:
        text = answer.read().decode()
    return re.findall('href="(.*?)"', text)


def fetch_all(urls):
    with ThreadPoolExecutor(max_workers=len(urls)) as pool:
        return dict(zip(urls, pool.map(download, urls)))


pages = fetch_all(["/", "/blog", "/docs", "/shop", "/team"])
print(len(pages), "pages:", *sorted(pages))
