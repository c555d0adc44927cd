"""A server in one process, clients in two others: they meet on localhost."""
import multiprocessing
import socket


def serve(ports, clients):
    with socket.create_server(("127.0.0.1", 0)) as server:
        ports.put(server.getsockname()[1])
        for _ in range(clients):
            connection, _ = server.accept()
            with connection:
                while data := connection.recv(1000):
                    connection.sendall(data.upper())


def ask(port, words, answers):
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(words.encode())
        connection.shutdown(socket.SHUT_WR)
        answers.put(connection.makefile().read())


if __name__ == "__main__":
    ports, answers = multiprocessing.SimpleQueue(), multiprocessing.SimpleQueue()
    server = multiprocessing.Process(target=serve, args=(ports, 3))
    server.start()
    port = ports.get()
    words = "one", "two"
    clients = [multiprocessing.Process(target=ask, args=(port, one, answers)) for one in words]
    for client in clients:
        client.start()
    ask(port, "three", answers)
    print(sorted(answers.get() for _ in range(3)))
    for process in (*clients, server):
        process.join()

# Prints:
# ['ONE', 'THREE', 'TWO']
