"""notify_all() wakes everybody who waits."""
import threading

condition = threading.Condition()
waiting = 0


def wait(name):
    global waiting
    with condition:
        waiting += 1
        condition.notify_all()
        condition.wait_for(lambda: waiting == -1)
    print(f"{name} goes\n", end="")


threads = [threading.Thread(target=wait, args=(n,)) for n in range(4)]
for thread in threads:
    thread.start()
with condition:
    condition.wait_for(lambda: waiting == 4)
    waiting = -1
    condition.notify_all()
for thread in threads:
    thread.join()

# Prints in any order:
# 0 goes
# 1 goes
# 2 goes
# 3 goes
