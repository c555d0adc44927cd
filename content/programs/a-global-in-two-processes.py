from multiprocessing import Process

visits = 0
print("This module is", __name__)


def visit():
    global visits
    visits += 1
    print("visits in the process:", visits)


if __name__ == "__main__":
    process = Process(target=visit)
    process.start()
    process.join()
    print("visits in the program:", visits)
