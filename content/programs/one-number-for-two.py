from multiprocessing import Process, Value


def count(visitors):
    visitors.value += 1


if __name__ == "__main__":
    visitors = Value("i", 0)
    doors = [Process(target=count, args=(visitors,)) for _ in range(2)]
    for door in doors:
        door.start()
    for door in doors:
        door.join()
    print("Visitors:", visitors.value)
