# Starts processes that break what they can, leave without a word, and never end: a check has them in the same interpreter.
# Safe: contained
import multiprocessing
import os
import sys
import threading
import time


def breaks():
    threading.Thread.start = os.listdir = None
    sys.stdout = sys.stderr = None
    sys.modules.clear()
    open("left.txt", "w").write("left")


def leaves():
    os.kill(os.getppid(), 9)
    os._exit(3)


def stays():
    while True:
        time.sleep(1)


if __name__ == "__main__":
    for target in (breaks, stays, leaves):
        process = multiprocessing.Process(target=target, daemon=True)
        process.start()
        process.join(1)
        print("contained:", target.__name__, process.exitcode)
