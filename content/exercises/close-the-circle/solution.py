import threading

printer = threading.Lock()
scanner = threading.Lock()


def copy():
    with scanner:
        with printer:
            pass


def fax():
    with scanner:
        with printer:
            pass


threading.Thread(target=copy, name="copy").start()
threading.Thread(target=fax, name="fax").start()
