"""A pair of sockets between two threads, and a server at a path."""
import os
import socket
import tempfile
import threading

parent, child = socket.socketpair()


def work():
    with child, child.makefile("rw") as file:
        for line in file:
            file.write(f"{int(line) ** 2}\n")
            file.flush()


thread = threading.Thread(target=work)
thread.start()
with parent.makefile("rw") as file:
    for number in 2, 3, 4:
        print(number, file=file, flush=True)
        print(file.readline().strip())
parent.close()
thread.join()
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "socket")
    server = socket.socket(socket.AF_UNIX)
    server.bind(path)
    server.listen()
    client = socket.socket(socket.AF_UNIX)
    client.connect(path)
    connection, address = server.accept()
    client.sendall(b"by a path")
    print(connection.recv(100), repr(address), os.path.basename(connection.getsockname()))
    server.close()
    try:
        socket.socket(socket.AF_UNIX).connect(path)
    except OSError as error:
        print(error)

# Prints:
# 4
# 9
# 16
# b'by a path' '' socket
# [Errno 111] Connection refused
