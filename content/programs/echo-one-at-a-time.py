import socket
import threading
import time

server = socket.create_server(("127.0.0.1", 8000))


def talk(connection):
    with connection:
        while data := connection.recv(1024):
            connection.sendall(data.upper())


def serve():
    while True:
        connection, address = server.accept()
        talk(connection)


def client(name):
    with socket.create_connection(("127.0.0.1", 8000)) as connection:
        began = time.monotonic()
        connection.sendall(b"hello")
        answer = connection.recv(1024).decode()
        print(f"{name}: {answer} after {time.monotonic() - began:.0f} s")
        time.sleep(3)  # still connected, and thinking


threading.Thread(target=serve, name="server", daemon=True).start()
for name in ("Ada", "Bob"):
    threading.Thread(target=client, args=(name,), name=name).start()
    time.sleep(1)
