"""Three philosophers take the right fork first, then the left one."""
import threading

N = 3
forks = [threading.Lock() for _ in range(N)]
table = threading.Lock()
fed = 0


def dine(left):
    global fed
    right = (left + 1) % N
    with forks[right]:
        with forks[left]:
            pass
    with table:
        fed += 1


threads = [threading.Thread(target=dine, args=(i,)) for i in range(N)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert fed == N
