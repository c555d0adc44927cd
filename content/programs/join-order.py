import threading
import time

began = time.monotonic()


def note(text):
    print(f"{time.monotonic() - began:.0f} s: {text}")


def worker(name, seconds):
    time.sleep(seconds)
    note(f"{name} ends")


slow = threading.Thread(target=worker, args=("slow", 3))
quick = threading.Thread(target=worker, args=("quick", 1))
slow.start()
quick.start()

slow.join()
note("slow is joined")
quick.join()
note("quick is joined")
