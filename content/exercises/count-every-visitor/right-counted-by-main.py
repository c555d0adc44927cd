# The thread that accepts counts, so nothing is shared.
import socket
import threading
import time

hits = 0


def handle(connection, number):
    connection.recv(100)
    time.sleep(1)  # make the page
    connection.sendall(f"You are visitor {number}".encode())
    connection.close()


clients = []
for _ in range(3):
    client, connection = socket.socketpair()
    client.sendall(b"GET /")
    clients.append(client)
    hits += 1
    threading.Thread(target=handle, args=(connection, hits)).start()

for client in clients:
    print(client.recv(100).decode())
    client.close()
