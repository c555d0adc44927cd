import threading
import time


class Heartbeat:
    def __init__(self, seconds):
        self.seconds = seconds
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self.run)

    def run(self):
        while not self.stop.wait(self.seconds):
            print("still running")

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, kind, error, traceback):
        self.stop.set()
        self.thread.join()


with Heartbeat(2):
    time.sleep(5)
    print("The work is done")

print("Threads:", threading.active_count())
