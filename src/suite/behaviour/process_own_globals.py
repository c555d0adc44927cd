"""A process changes its own copy of a global variable."""
import multiprocessing

count = 0


def add():
    global count
    count += 5
    print("in the process:", count)


if __name__ == "__main__":
    worker = multiprocessing.Process(target=add)
    worker.start()
    worker.join()
    print("in the first process:", count)

# Prints:
# in the process: 5
# in the first process: 0
