# Tries to start a process with multiprocessing.
# Safe: refused
import multiprocessing
try:
    multiprocessing.Process(target=print).start()
    print("reached: started")
except BaseException as error:
    print("refused:", type(error).__name__)
