# Nobody is counted: that there are two doors is known in advance.
from multiprocessing import Process, Value

PEOPLE = 2


def count(visitors, people):
    visitors.value = 2 * people


if __name__ == "__main__":
    visitors = Value("i", 0)
    doors = [Process(target=count, args=(visitors, PEOPLE)) for _ in range(2)]
    for door in doors:
        door.start()
    for door in doors:
        door.join()
    print("Visitors:", visitors.value)
