# The lock is given back between reading and writing.
from multiprocessing import Process, Value

PEOPLE = 2


def count(visitors, people):
    for _ in range(people):
        with visitors.get_lock():
            seen = visitors.value
        visitors.value = seen + 1


if __name__ == "__main__":
    visitors = Value("i", 0)
    doors = [Process(target=count, args=(visitors, PEOPLE)) for _ in range(2)]
    for door in doors:
        door.start()
    for door in doors:
        door.join()
    print("Visitors:", visitors.value)
