import os
import re
import signal
import threading
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from urllib.request import urlopen

SITE = "http://far.site.example"
WORKERS = 3
ATTEMPTS = 2
PAUSE = 2
INTERVAL = 0.8
requests = []
turn = threading.Lock()
next_start = 0


def download(url):
    requests.append((time.monotonic(), url))
    with urlopen(SITE + url, timeout=10) as answer:
        text = answer.read().decode()
    return re.findall('href="(.*?)"', text)


def press_ctrl_c():  # what a terminal does when you press Ctrl+C
    os.kill(os.getpid(), signal.SIGINT)


def wait_for_turn(stop):
    global next_start
    with turn:
        now = time.monotonic()
        start = max(now, next_start)
        next_start = start + INTERVAL
    stop.wait(start - now)


def fetch(url, stop):
    for attempt in range(1, ATTEMPTS + 1):
        wait_for_turn(stop)
        if stop.is_set():
            return None
        try:
            return download(url)
        except OSError:
            if attempt == ATTEMPTS:
                raise
        stop.wait(PAUSE)


def crawl(start, stop):
    pages = {}
    failed = {}
    left = []
    seen = {start}
    with ThreadPoolExecutor(WORKERS) as pool:
        tasks = {pool.submit(fetch, start, stop): start}
        while tasks:
            try:
                done, _ = wait(tasks, return_when=FIRST_COMPLETED)
            except KeyboardInterrupt:
                stop.set()
                continue
            for future in done:
                url = tasks.pop(future)
                try:
                    links = future.result()
                except OSError as error:
                    failed[url] = str(error)
                    links = []
                else:
                    if links is None:
                        left.append(url)
                        continue
                    pages[url] = links
                for link in links:
                    if link not in seen:
                        seen.add(link)
                        tasks[pool.submit(fetch, link, stop)] = link
                print(f"{len(pages) + len(failed)} of {len(seen)}: {url}")
    return pages, failed, left


stop = threading.Event()
keys = threading.Timer(10.3, press_ctrl_c)
keys.start()
pages, failed, left = crawl("/", stop)
keys.cancel()
print(f"{len(pages)} fetched, {len(failed)} failed, {len(left)} left")
