"""A semaphore guards a place for one, but counts from two."""
import multiprocessing


def work(gate, inside, most):
    with gate:
        with inside.get_lock():
            inside.value += 1
            most.value = max(most.value, inside.value)
        with inside.get_lock():
            inside.value -= 1


if __name__ == "__main__":
    gate = multiprocessing.Semaphore(2)
    inside = multiprocessing.Value("i", 0)
    most = multiprocessing.Value("i", 0)
    shared = (gate, inside, most)
    workers = [multiprocessing.Process(target=work, args=shared) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert most.value == 1
