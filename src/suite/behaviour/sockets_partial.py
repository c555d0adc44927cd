"""Who sends more than the other side takes in must wait; send() tells how much it was."""
import socket
import threading

server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
connection, _ = server.accept()
client.setblocking(False)
sent = 0
try:
    while True:
        sent += client.send(b"x" * 65536)
except BlockingIOError as error:
    print(error, sent > 65536)
client.setblocking(True)
got = 0


def read():
    global got
    while part := connection.recv(65536):
        got += len(part)


reader = threading.Thread(target=read)
reader.start()
more = 8_000_000
client.sendall(b"y" * more)
client.shutdown(socket.SHUT_WR)
reader.join()
print(got == sent + more)

# Prints:
# [Errno 11] Resource temporarily unavailable True
# True
