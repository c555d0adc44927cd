import threading
import time

knife = threading.Lock()
board = threading.Lock()


def take_both(name, first, second, pause):
    while True:
        with first:
            time.sleep(1)
            if second.acquire(timeout=1):
                print(name, "has both")
                second.release()
                return
        print(name, "gives back, and waits", pause, "s")
        time.sleep(pause)


threading.Thread(target=take_both, args=("chop", knife, board, 1), name="chop").start()
threading.Thread(target=take_both, args=("clean", board, knife, 3), name="clean").start()
