"""A semaphore of one guards a printer that takes one page at a time."""
import threading

slots = threading.Semaphore(1)
printing = None


def feed():
    pass


def print_page(page):
    global printing
    with slots:
        assert printing is None
        printing = page
        feed()
        printing = None


threads = [threading.Thread(target=print_page, args=(n,)) for n in (1, 2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
