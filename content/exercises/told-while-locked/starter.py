import threading

sensor_lock = threading.Lock()
display_lock = threading.Lock()
temperature = 20


def read():
    with sensor_lock:
        return temperature


def show(value):
    with display_lock:
        print("now:", value)


def measure(tell):
    global temperature
    with sensor_lock:
        temperature = 21
        tell(temperature)


def redraw():
    with display_lock:
        print("redrawn:", read())


first = threading.Thread(target=measure, name="sensor", args=(show,))
second = threading.Thread(target=redraw, name="display")
first.start()
second.start()
