import socket
import threading
import time

hits = 0
counting = threading.Lock()


def handle(connection):
    global hits
    connection.recv(100)
    with counting:
        hits += 1
    time.sleep(1)  # make the page


connections = []
threads = []
clients = []
for _ in range(3):
    client, connection = socket.socketpair()
    client.sendall(b"GET /")
    clients.append(client)
    connections.append(connection)
    threads.append(threading.Thread(target=handle, args=(connection,)))
    threads[-1].start()
for thread in threads:
    thread.join()
for number, connection in enumerate(connections, 1):
    connection.sendall(f"You are visitor {number}".encode())
    connection.close()

for client in clients:
    print(client.recv(100).decode())
    client.close()
