import threading


def note(failure):
    print(failure.thread.name, "failed with", failure.exc_type.__name__)


def divide(number):
    print("10 divided by", number, "is", 10 / number)


threading.excepthook = note
for number in (5, 0):
    thread = threading.Thread(target=divide, args=(number,), name=f"Divider-{number}")
    thread.start()
    thread.join()

print("The main thread goes on.")
