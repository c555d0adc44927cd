"""A shop locks itself for each visit, also while a visitor waits for bread."""
import threading

shop = threading.Lock()
baked = threading.Condition()
bread = 0


def buy():
    global bread
    with shop:
        with baked:
            while bread == 0:
                baked.wait()
            bread -= 1


def bake():
    global bread
    with shop:
        with baked:
            bread += 1
            baked.notify()


threads = [threading.Thread(target=job) for job in (buy, bake)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
