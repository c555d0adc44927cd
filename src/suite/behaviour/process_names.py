"""Processes are named in the order in which they are made, unless they get a name."""
import multiprocessing


def work():
    print(multiprocessing.current_process().name, multiprocessing.parent_process().name)


if __name__ == "__main__":
    print(multiprocessing.current_process().name, multiprocessing.parent_process())
    first = multiprocessing.Process(target=work)
    second = multiprocessing.Process(target=work, name="own")
    workers = [first, second]
    for worker in workers:
        worker.start()
        worker.join()
    print([worker.name for worker in workers])

# Prints:
# MainProcess None
# Process-1 MainProcess
# own MainProcess
# ['Process-1', 'own']
