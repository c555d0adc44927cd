"""One lock for several processes: what they add to a shared total is never lost."""
import multiprocessing


def add(total, rounds):
    for _ in range(rounds):
        with total.get_lock():
            total.value += 1


if __name__ == "__main__":
    total = multiprocessing.Value("i", 0)
    workers = [multiprocessing.Process(target=add, args=(total, 20)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(total.value)

# Prints:
# 40
