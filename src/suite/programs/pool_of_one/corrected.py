"""A task hands a part of its work to another pool, and waits."""
from concurrent.futures import ThreadPoolExecutor

pages = ThreadPoolExecutor(max_workers=1)
pictures = ThreadPoolExecutor(max_workers=1)


def picture():
    return 'picture'


def page():
    return 'page with ' + pictures.submit(picture).result()


assert pages.submit(page).result() == 'page with picture'
