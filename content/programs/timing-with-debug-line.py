import threading
import time

files = threading.Lock()
index = threading.Lock()


def debug(text):
    print(text)
    time.sleep(0.01)  # what a slow terminal would take


def import_files():
    for _ in range(20):
        with files:
            debug("import_files has files")
            with index:
                pass


def rebuild_index():
    for _ in range(20):
        with index:
            with files:
                pass


threads = [threading.Thread(target=task) for task in (import_files, rebuild_index)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("done")
