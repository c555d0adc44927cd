"""When nobody can write any more, receiving raises EOFError."""
import multiprocessing


def tell(connection):
    connection.send(["a", "list"])


if __name__ == "__main__":
    receiving, sending = multiprocessing.Pipe(duplex=False)
    worker = multiprocessing.Process(target=tell, args=(sending,))
    worker.start()
    sending.close()
    print(receiving.recv())
    worker.join()
    try:
        receiving.recv()
    except EOFError as error:
        print(type(error).__name__)

# Prints:
# ['a', 'list']
# EOFError
