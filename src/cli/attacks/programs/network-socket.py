# Tries to connect to a server.
# Safe: refused
import socket
try:
    socket.create_connection(("127.0.0.1", PORT), timeout=2).send(b"here")
    print("reached: connected")
except BaseException as error:
    print("refused:", type(error).__name__)
