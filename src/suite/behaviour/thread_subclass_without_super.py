"""A subclass that forgets super().__init__() says what is missing."""
import threading


class Forgetful(threading.Thread):
    def __init__(self, work):
        self.work = work

    def run(self):
        self.work()


try:
    Forgetful(print).start()
except RuntimeError as error:
    print(error)
try:
    print(Forgetful(print))
except AssertionError as error:
    print(error)

# Prints:
# thread.__init__() not called
# Thread.__init__() was not called
