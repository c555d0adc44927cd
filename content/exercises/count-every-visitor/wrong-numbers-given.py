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
for number in range(1, 4):
    client, connection = socket.socketpair()
    client.sendall(b"GET /")
    clients.append(client)
    threading.Thread(target=handle, args=(connection, number)).start()
hits = 3

for client in clients:
    print(client.recv(100).decode())
    client.close()
