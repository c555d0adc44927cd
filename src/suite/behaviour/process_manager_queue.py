"""A Queue of a Manager can be an argument of a pool's tasks, which an ordinary one cannot."""
import multiprocessing


def work(queue, number):
    queue.put(number * 10)
    return number


if __name__ == "__main__":
    with multiprocessing.Manager() as manager, multiprocessing.Pool(2) as pool:
        queue = manager.Queue()
        print(pool.starmap(work, [(queue, number) for number in range(4)]))
        print(sorted(queue.get() for _ in range(4)), queue.empty())
        try:
            pool.apply(work, (multiprocessing.Queue(), 1))
        except RuntimeError as error:
            print(error)

# Prints:
# [0, 1, 2, 3]
# [0, 10, 20, 30] True
# Queue objects should only be shared between processes through inheritance
