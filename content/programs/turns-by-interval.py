import sys
import threading


def count(name, turns):
    for _ in range(1_000_000):
        if turns[-1] != name:
            turns.append(name)


for interval in (0.005, 0.02, 1):
    sys.setswitchinterval(interval)
    turns = ["nobody"]
    threads = [threading.Thread(target=count, args=(name, turns)) for name in "AB"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{interval} s: {len(turns) - 1} turns")
