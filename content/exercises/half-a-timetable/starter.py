import threading

changed = threading.Condition()
readers = 0
timetable = ["10:00", "platform 1"]
seen = []


def read():
    global readers
    with changed:
        readers += 1
    time = timetable[0]
    platform = timetable[1]
    seen.append((time, platform))
    with changed:
        readers -= 1
        changed.notify_all()


def write():
    with changed:
        while readers > 0:
            changed.wait()
    timetable[0] = "10:30"
    timetable[1] = "platform 2"


threads = [
    threading.Thread(target=read, name="reader"),
    threading.Thread(target=write, name="writer"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
