# Callbacks put what is done into a queue, and the main thread takes it out.
import os
import queue
import re
import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
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
    done = queue.SimpleQueue()
    with ThreadPoolExecutor(WORKERS) as pool:

        def submit(url):
            future = pool.submit(fetch, url, stop)
            future.add_done_callback(lambda future: done.put((url, future)))

        submit(start)
        while len(pages) + len(failed) + len(left) < len(seen):
            try:
                url, future = done.get()
            except KeyboardInterrupt:
                stop.set()
                continue
            if future.exception() is not None:
                failed[url] = str(future.exception())
            elif future.result() is None:
                left.append(url)
                continue
            else:
                pages[url] = future.result()
            for link in pages.get(url, []):
                if link not in seen:
                    seen.add(link)
                    submit(link)
            print(f"{len(pages) + len(failed)} of {len(seen)}: {url}")
    return pages, failed, left


stop = threading.Event()
keys = threading.Timer(10.3, press_ctrl_c)
keys.start()
pages, failed, left = crawl("/", stop)
keys.cancel()
print(f"{len(pages)} fetched, {len(failed)} failed, {len(left)} left")
