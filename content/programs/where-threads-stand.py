import sys
import threading
import time
import traceback

files = threading.Lock()
index = threading.Lock()


def import_files():
    with files:
        time.sleep(1)
        with index:
            print("imported")


def rebuild_index():
    with index:
        time.sleep(1)
        with files:
            print("rebuilt")


def show_threads():
    frames = sys._current_frames()
    for thread in threading.enumerate():
        if thread is threading.main_thread():
            continue
        place = traceback.extract_stack(frames[thread.ident])[-1]
        print(f"{thread.name} is in line {place.lineno}: {place.line}")


for task in (import_files, rebuild_index):
    threading.Thread(target=task, name=task.__name__, daemon=True).start()

time.sleep(3)
show_threads()
