"""A request is refused or counted as pending in one step."""
import threading

atomic = threading.Lock()


class Device:
    def __init__(self):
        self.pending = 1
        self.stopping = self.idle = self.stopped = False

    def enter(self):
        with atomic:
            if self.stopping:
                return False
            self.pending += 1
        return True

    def leave(self):
        with atomic:
            self.pending -= 1
            if self.pending == 0:
                self.idle = True

    def stop(self):
        with atomic:
            self.stopping = True
        self.leave()
        with atomic:
            if self.idle:
                self.stopped = True


device = Device()
stopper = threading.Thread(target=device.stop)
stopper.start()
if device.enter():
    assert not device.stopped
device.leave()
stopper.join()
