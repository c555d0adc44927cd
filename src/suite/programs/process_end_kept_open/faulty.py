"""Messages are read until the pipe ends; the reader has a sending end of its own."""
import multiprocessing


def tell(connection):
    connection.send("word")


if __name__ == "__main__":
    receiving, sending = multiprocessing.Pipe(duplex=False)
    worker = multiprocessing.Process(target=tell, args=(sending,))
    worker.start()
    words = []
    try:
        while True:
            words.append(receiving.recv())
    except EOFError:
        worker.join()
    assert words == ["word"]
