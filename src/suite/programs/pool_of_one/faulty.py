"""A task hands a part of its work to the pool that it runs in, and waits."""
from concurrent.futures import ThreadPoolExecutor

pages = ThreadPoolExecutor(max_workers=1)


def picture():
    return 'picture'


def page():
    return 'page with ' + pages.submit(picture).result()


assert pages.submit(page).result() == 'page with picture'
