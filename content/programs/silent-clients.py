import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

server = socket.create_server(("127.0.0.1", 8000))
pool = ThreadPoolExecutor(max_workers=2)


def answer(connection):
    with connection:
        connection.settimeout(5)
        try:
            question = connection.recv(1024)
            connection.sendall(question.upper())
        except TimeoutError:
            print("no question came in time")


def serve():
    while True:
        connection, address = server.accept()
        pool.submit(answer, connection)


threading.Thread(target=serve, daemon=True).start()
silent = [socket.create_connection(("127.0.0.1", 8000)) for _ in range(2)]
time.sleep(1)
began = time.monotonic()
with socket.create_connection(("127.0.0.1", 8000)) as connection:
    connection.sendall(b"hello")
    print(connection.recv(1024).decode(), f"after {time.monotonic() - began:.0f} s")
for connection in silent:
    connection.close()
