import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

server = socket.create_server(("127.0.0.1", 8000))
pool = ThreadPoolExecutor(max_workers=2)


def answer(connection):
    with connection:
        time.sleep(1)
        connection.sendall(b"done")


def serve():
    while True:
        connection, address = server.accept()
        pool.submit(answer, connection)


def ask(number):
    began = time.monotonic()
    with socket.create_connection(("127.0.0.1", 8000)) as connection:
        connection.recv(1024)
    return f"{time.monotonic() - began:.0f} s"


threading.Thread(target=serve, daemon=True).start()
with ThreadPoolExecutor(max_workers=6) as clients:
    print("waited:", sorted(clients.map(ask, range(6))))
