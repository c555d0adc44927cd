"""A driver is stopped while a request is about to be counted as pending."""
import threading

atomic = threading.Lock()


class Device:
    def __init__(self):
        self.pending = 1
        self.stopping = self.idle = self.stopped = False

    def enter(self):
        if self.stopping:
            return False
        with atomic:
            self.pending += 1
        return True

    def leave(self):
        with atomic:
            self.pending -= 1
            pending = self.pending
        if pending == 0:
            self.idle = True

    def stop(self):
        self.stopping = True
        self.leave()
        if self.idle:
            self.stopped = True


device = Device()
stopper = threading.Thread(target=device.stop)
stopper.start()
if device.enter():
    assert not device.stopped
device.leave()
stopper.join()
