"""Messages are read until the pipe ends, which it does when no sending end is left."""
import multiprocessing


def tell(connection):
    connection.send("word")


if __name__ == "__main__":
    receiving, sending = multiprocessing.Pipe(duplex=False)
    worker = multiprocessing.Process(target=tell, args=(sending,))
    worker.start()
    sending.close()
    words = []
    try:
        while True:
            words.append(receiving.recv())
    except EOFError:
        worker.join()
    assert words == ["word"]
