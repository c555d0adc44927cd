# A pool with a worker for each client.
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

hits = 0
lock = threading.Lock()


def handle(connection):
    global hits
    connection.recv(100)
    lock.acquire()
    try:
        hits = hits + 1
        number = hits
    finally:
        lock.release()
    time.sleep(1)  # make the page
    connection.sendall(f"You are visitor {number}".encode())
    connection.close()


pool = ThreadPoolExecutor(max_workers=3)
clients = []
for _ in range(3):
    client, connection = socket.socketpair()
    client.sendall(b"GET /")
    clients.append(client)
    pool.submit(handle, connection)

for client in clients:
    print(client.recv(100).decode())
    client.close()
