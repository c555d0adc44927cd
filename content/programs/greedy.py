import threading
import time

printer = threading.Lock()


def print_report():
    for page in range(1, 6):
        with printer:
            time.sleep(1)
            print("report, page", page)


def print_letter():
    time.sleep(0.5)
    with printer:
        print("letter")


threading.Thread(target=print_report).start()
threading.Thread(target=print_letter).start()
