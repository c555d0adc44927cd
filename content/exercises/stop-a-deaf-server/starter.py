import socket
import threading

client, connection = socket.socketpair()
stopping = False


def serve():
    while not stopping:
        connection.recv(100)


server = threading.Thread(target=serve)
server.start()
client.sendall(b"hello")
stopping = True
server.join()

print("The server is closed")
