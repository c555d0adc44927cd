import threading

stop = threading.Event()


def watch():
    stop.wait()
    print("The watch stops")


def ask():
    stop.set()


watcher = threading.Thread(target=watch)
asker = threading.Thread(target=ask)
watcher.start()
asker.start()
watcher.join()
asker.join()
