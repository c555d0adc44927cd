"""Disk, network and screen are locked in pairs, each pair in its own order."""
import threading

disk, network, screen = threading.Lock(), threading.Lock(), threading.Lock()


def download():
    with network:
        with disk:
            pass


def show():
    with disk:
        with screen:
            pass


def stream():
    with screen:
        with network:
            pass


threads = [threading.Thread(target=job) for job in (download, show, stream)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
