"""Each process has threads of its own, and a main thread."""
import multiprocessing
import threading


def work():
    names = []
    threads = [threading.Thread(target=names.append, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sorted(names), threads[0].name, threading.active_count())
    print(threading.current_thread() is threading.main_thread())


if __name__ == "__main__":
    other = threading.Thread(target=print, args=("a thread here",))
    other.start()
    other.join()
    worker = multiprocessing.Process(target=work)
    worker.start()
    worker.join()
    print(other.name)

# Prints:
# a thread here
# [0, 1, 2] Thread-1 (append) 1
# True
# Thread-1 (print)
