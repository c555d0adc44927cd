"""Processes meet at a barrier; one of them is told that it is the first."""
import multiprocessing


def meet(barrier, queue):
    place = barrier.wait()
    queue.put(place == 0)


if __name__ == "__main__":
    barrier, queue = multiprocessing.Barrier(3), multiprocessing.SimpleQueue()
    workers = [multiprocessing.Process(target=meet, args=(barrier, queue)) for _ in range(2)]
    for worker in workers:
        worker.start()
    places = [barrier.wait() == 0]
    places += [queue.get() for _ in workers]
    for worker in workers:
        worker.join()
    print(sorted(places), barrier.parties, barrier.n_waiting)

# Prints:
# [False, False, True] 3 0
