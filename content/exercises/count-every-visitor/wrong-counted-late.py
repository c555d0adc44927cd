import socket
import threading
import time

hits = 0
lock = threading.Lock()


def handle(connection):
    global hits
    connection.recv(100)
    time.sleep(1)  # make the page
    with lock:
        hits += 1
        number = hits
    connection.sendall(f"You are visitor {number}".encode())
    connection.close()


clients = []
for _ in range(3):
    client, connection = socket.socketpair()
    client.sendall(b"GET /")
    clients.append(client)
    threading.Thread(target=handle, args=(connection,)).start()

for client in clients:
    print(client.recv(100).decode())
    client.close()
