"""A thermometer tells its listener about a change after it gave up the lock."""
import threading


class Thermometer:
    def __init__(self):
        self.lock = threading.Lock()
        self.value = 0
        self.listener = None

    def read(self):
        with self.lock:
            return self.value

    def listen(self, listener):
        with self.lock:
            self.listener = listener

    def change(self, value):
        with self.lock:
            self.value = value
            listener = self.listener
        if listener:
            listener()


thermometer = Thermometer()
calls = ((thermometer.change, 20), (thermometer.listen, thermometer.read))
threads = [threading.Thread(target=call, args=(arg,)) for call, arg in calls]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
