import threading


def square(number):
    return number + number


def test_square():
    def check():
        assert square(3) == 9

    thread = threading.Thread(target=check, name="checker")
    thread.start()
    thread.join()


failures = []
before = threading.excepthook
threading.excepthook = failures.append
try:
    test_square()
finally:
    threading.excepthook = before

for failure in failures:
    print(failure.thread.name, "failed:", failure.exc_type.__name__)
