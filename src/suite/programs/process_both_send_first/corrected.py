"""Two processes send each other long messages, and one of them receives first."""
import multiprocessing


def swap(connection):
    connection.send(bytes(1_000_000))
    connection.recv()


if __name__ == "__main__":
    mine, its = multiprocessing.Pipe()
    worker = multiprocessing.Process(target=swap, args=(its,))
    worker.start()
    mine.recv()
    mine.send(bytes(1_000_000))
    worker.join()
