import threading
import time


def show_progress():
    for _ in range(10):
        print("working")
        time.sleep(2)


def upload():
    time.sleep(5)
    print("The upload is complete")


progress = threading.Thread(target=show_progress, daemon=True)
uploading = threading.Thread(target=upload, daemon=True)
progress.start()
uploading.start()

time.sleep(1)
print("The main thread is done")
