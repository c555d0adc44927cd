"""A process imports the program under another name, and so runs its first lines again."""
import multiprocessing

print("this file is", __name__, flush=True)


def work():
    print("in the process:", __name__)


if __name__ == "__main__":
    worker = multiprocessing.Process(target=work)
    worker.start()
    worker.join()

# Prints:
# this file is __main__
# this file is __mp_main__
# in the process: __mp_main__
