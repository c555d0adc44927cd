import socket
import threading
import time

server = socket.create_server(("127.0.0.1", 8000))
clients = []
lock = threading.Lock()


def say(text):
    with lock:
        receivers = list(clients)
    for connection in receivers:
        try:
            connection.sendall(text)
        except OSError:
            pass  # has just left


def talk(connection):
    with lock:
        clients.append(connection)
    try:
        for line in connection.makefile("rb"):
            say(line)
    finally:
        with lock:
            clients.remove(connection)
        connection.close()


def serve():
    while True:
        connection, address = server.accept()
        threading.Thread(target=talk, args=(connection,)).start()


def guest(name, seconds):
    with socket.create_connection(("127.0.0.1", 8000)) as connection:
        time.sleep(seconds)
        connection.sendall(f"{name} was here\n".encode())
        for line in connection.makefile("r"):
            print(name, "reads:", line.strip())
            if line.startswith("Bob"):
                break


threading.Thread(target=serve, daemon=True).start()
threading.Thread(target=guest, args=("Ada", 1)).start()
threading.Thread(target=guest, args=("Bob", 2)).start()
