"""Two processes add one to a Value, with its lock around reading and writing."""
import multiprocessing


def add(total):
    with total.get_lock():
        total.value += 1


if __name__ == "__main__":
    total = multiprocessing.Value("i", 0)
    workers = [multiprocessing.Process(target=add, args=(total,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert total.value == 2
