"""A connection that is closed with bytes unread is reset."""
import socket

server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())
connection, _ = server.accept()
client.sendall(b"nobody reads this")
connection.sendall(b"last words")
while not connection.recv(1, socket.MSG_PEEK):
    pass
connection.close()
print(client.recv(100))
for call in (lambda: client.recv(1), lambda: client.recv(1), lambda: client.send(b"x")):
    try:
        print(call())
    except OSError as error:
        print(type(error).__name__, error)
client.close()
server.close()

# Prints:
# b'last words'
# ConnectionResetError [Errno 104] Connection reset by peer
# b''
# BrokenPipeError [Errno 32] Broken pipe
