# Each door counts by itself, and adds its number in one step.
from multiprocessing import Process, Value

PEOPLE = 2


def count(visitors, people):
    came = 0
    for _ in range(people):
        came += 1
    lock = visitors.get_lock()
    lock.acquire()
    try:
        visitors.value = visitors.value + came
    finally:
        lock.release()


if __name__ == "__main__":
    visitors = Value("i", 0)
    doors = [Process(target=count, args=(visitors, PEOPLE)) for _ in range(2)]
    for door in doors:
        door.start()
    for door in doors:
        door.join()
    print("Visitors:", visitors.value)
