import re
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from urllib.error import HTTPError
from urllib.request import urlopen

SITE = "http://maze.example"


def download(url):
    with urlopen(SITE + url, timeout=10) as answer:
        text = answer.read().decode()
    return answer.url.removeprefix(SITE), re.findall('href="(.*?)"', text)


def fetch(url):
    for attempt in (1, 2, 3):
        try:
            return download(url)
        except HTTPError as error:
            if error.code != 503 or attempt == 3:
                raise
            time.sleep(int(error.headers["Retry-After"]))


report = []
seen = {"/"}
with ThreadPoolExecutor(3) as pool:
    tasks = {pool.submit(fetch, "/"): "/"}
    while tasks:
        done, _ = wait(tasks, return_when=FIRST_COMPLETED)
        for future in done:
            url = tasks.pop(future)
            try:
                address, links = future.result()
            except OSError as error:
                report.append(f"{url} failed: {str(error).splitlines()[0]}")
                continue
            report.append(f"{url} is {address}, and links to {' '.join(links)}")
            for link in links:
                if link not in seen:
                    seen.add(link)
                    tasks[pool.submit(fetch, link)] = link

print("\n".join(sorted(report)))
