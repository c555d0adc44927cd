"""Two processes take the same two locks in opposite orders."""
import multiprocessing


def move(first, second):
    with first:
        with second:
            pass


if __name__ == "__main__":
    one, other = multiprocessing.Lock(), multiprocessing.Lock()
    workers = [
        multiprocessing.Process(target=move, args=(one, other)),
        multiprocessing.Process(target=move, args=(other, one)),
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
