from multiprocessing import Lock, Process, Value

PEOPLE = 2
lock = Lock()


def count(visitors, people):
    for _ in range(people):
        with lock:
            visitors.value += 1


if __name__ == "__main__":
    visitors = Value("i", 0)
    doors = [Process(target=count, args=(visitors, PEOPLE)) for _ in range(2)]
    for door in doors:
        door.start()
    for door in doors:
        door.join()
    print("Visitors:", visitors.value)
