import threading
import time


class SharedLock:
    def __init__(self):
        self.changed = threading.Condition()
        self.readers = 0
        self.writing = False
        self.waiting = 0

    def start_reading(self):
        with self.changed:
            while self.writing or 0.5 <= time.monotonic() - began < 4 or self.waiting:
                self.changed.wait(0.5)
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


shared = SharedLock()
reading = []
disturbed = []
began = time.monotonic()
written = []


def look(reader):
    reading.append(reader)
    time.sleep(2)
    reading.remove(reader)


def change():
    written.append(round(time.monotonic() - began, 1))
    disturbed.extend(reading)
    time.sleep(1)
    disturbed.extend(reading)


def read(reader, delay):
    time.sleep(delay)
    for _ in range(3):
        shared.start_reading()
        try:
            look(reader)
        finally:
            shared.stop_reading()


def write(delay):
    time.sleep(delay)
    shared.start_writing()
    try:
        change()
    finally:
        shared.stop_writing()


threads = [
    threading.Thread(target=read, args=("Ada", 0)),
    threading.Thread(target=read, args=("Bob", 1)),
    threading.Thread(target=write, args=(0.5,)),
    threading.Thread(target=write, args=(0.5,)),
    threading.Thread(target=write, args=(4,)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("written in the seconds", written)
