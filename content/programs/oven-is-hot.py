import threading
import time

hot = threading.Event()


def heat():
    time.sleep(2.5)
    print("The oven is hot")
    hot.set()


def bake(what):
    hot.wait()
    print(what, "goes in")


threading.Thread(target=heat).start()
threading.Thread(target=bake, args=("Bread",)).start()
threading.Thread(target=bake, args=("Cake",)).start()

time.sleep(4)
bake("Pizza")  # it is hot already: no waiting
