# A thread that runs can no longer become a daemon.
import threading
import time


def show_progress():
    for _ in range(10):
        print("working")
        time.sleep(2)


def upload():
    time.sleep(5)
    print("The upload is complete")


progress = threading.Thread(target=show_progress)
uploading = threading.Thread(target=upload)
progress.start()
progress.daemon = True
uploading.start()

time.sleep(1)
print("The main thread is done")
