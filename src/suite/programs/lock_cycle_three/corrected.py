"""Disk, network and screen are locked in pairs, always in that order."""
import threading

disk, network, screen = threading.Lock(), threading.Lock(), threading.Lock()


def download():
    with disk:
        with network:
            pass


def show():
    with disk:
        with screen:
            pass


def stream():
    with network:
        with screen:
            pass


threads = [threading.Thread(target=job) for job in (download, show, stream)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
