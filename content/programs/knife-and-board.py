import threading
import time

knife = threading.Lock()
board = threading.Lock()


def chop():
    with knife:
        print("chop has the knife")
        time.sleep(1)
        with board:
            print("chop has both")


def clean():
    with board:
        print("clean has the board")
        time.sleep(1)
        with knife:
            print("clean has both")


threading.Thread(target=chop, name="chop").start()
threading.Thread(target=clean, name="clean").start()
