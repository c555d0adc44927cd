"""An echo server with a thread for each client; the port is the system's choice."""
import socket
import threading

server = socket.create_server(("127.0.0.1", 0))
port = server.getsockname()[1]


def talk(connection):
    with connection:
        while data := connection.recv(1024):
            connection.sendall(data.upper())


def serve():
    for _ in range(3):
        connection, address = server.accept()
        threading.Thread(target=talk, args=(connection,)).start()


def ask(number):
    with socket.create_connection(("localhost", port), timeout=5) as client:
        client.sendall(f"hello {number}".encode())
        client.shutdown(socket.SHUT_WR)
        answer = b""
        while part := client.recv(4):
            answer += part
        print(answer.decode())


serving = threading.Thread(target=serve)
serving.start()
clients = [threading.Thread(target=ask, args=(n,)) for n in range(3)]
for client in clients:
    client.start()
for thread in [*clients, serving]:
    thread.join()
server.close()
print("closed", server.fileno())

# Prints in any order:
# HELLO 1
# HELLO 2
# HELLO 0
# closed -1
