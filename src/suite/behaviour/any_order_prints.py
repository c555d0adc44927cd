"""Threads that sleep print in an order that nobody promises."""
import threading
import time


def work(name):
    for step in range(3):
        time.sleep(0.01)
        print(f"{name} step {step}\n", end="")


threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("all done")

# Prints in any order:
# a step 0
# a step 1
# a step 2
# all done
# b step 0
# b step 1
# b step 2
# c step 0
# c step 1
# c step 2
