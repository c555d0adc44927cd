import threading
import time

files = threading.Lock()
index = threading.Lock()
cache = threading.Lock()


def import_files():
    with files:
        time.sleep(1)
        with index:
            print("imported")


def rebuild_index():
    with index:
        time.sleep(1)
        with cache:
            print("rebuilt")


def clean_cache():
    with cache:
        time.sleep(1)
        with files:
            print("cleaned")


def back_up():
    time.sleep(2)
    with index:
        print("backed up")


for task in (import_files, rebuild_index, clean_cache, back_up):
    threading.Thread(target=task, name=task.__name__).start()
print("all started")
