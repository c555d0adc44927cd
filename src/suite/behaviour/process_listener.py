"""A Listener in one process takes a Client in another, but not one with a wrong password."""
import multiprocessing
from multiprocessing.connection import AuthenticationError, Client, Listener


def serve(addresses):
    with Listener(authkey=b"secret") as listener:
        addresses.put(listener.address)
        with listener.accept() as connection:
            connection.send({"got": connection.recv()})
        try:
            listener.accept()
        except AuthenticationError as error:
            addresses.put(str(error))


if __name__ == "__main__":
    addresses = multiprocessing.SimpleQueue()
    server = multiprocessing.Process(target=serve, args=(addresses,))
    server.start()
    address = addresses.get()
    with Client(address, authkey=b"secret") as client:
        client.send([1, 2])
        print(client.recv())
    try:
        Client(address, authkey=b"wrong")
    except AuthenticationError as error:
        print("client:", error)
    print("server:", addresses.get())
    server.join()

# Prints:
# {'got': [1, 2]}
# client: digest sent was rejected
# server: digest received was wrong
