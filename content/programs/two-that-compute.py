import threading


def count(name):
    for part in range(1, 4):
        for _ in range(1_000_000):
            pass
        print(f"{name} has done part {part} of 3")


for name in ("A", "B"):
    threading.Thread(target=count, args=(name,)).start()
