import threading
import time

began = time.monotonic()


def note(text):
    print(f"{time.monotonic() - began:.0f} s: {text}")


class SharedLock:
    def __init__(self):
        self.changed = threading.Condition()
        self.readers = 0
        self.writing = False

    def start_reading(self):
        with self.changed:
            while self.writing:
                self.changed.wait()
            self.readers += 1

    def stop_reading(self):
        with self.changed:
            self.readers -= 1
            self.changed.notify_all()

    def start_writing(self):
        with self.changed:
            while self.writing or self.readers:
                self.changed.wait()
            self.writing = True

    def stop_writing(self):
        with self.changed:
            self.writing = False
            self.changed.notify_all()


timetable = SharedLock()


def read(name, delay):
    time.sleep(delay)
    for _ in range(3):
        timetable.start_reading()
        try:
            note(f"{name} reads")
            time.sleep(2)
        finally:
            timetable.stop_reading()


def write():
    time.sleep(0.5)
    note("the writer waits")
    timetable.start_writing()
    try:
        note("the writer writes")
    finally:
        timetable.stop_writing()


threading.Thread(target=read, args=("Ada", 0)).start()
threading.Thread(target=read, args=("Bob", 1)).start()
threading.Thread(target=write).start()
