# Leaving waits for the line; only the two messages can overtake each other.
import socket
import threading

clients = []
said = threading.Event()


def say(text):
    for connection in clients:
        connection.sendall(text)
    said.set()
    print("The line is said")


def leave(connection):
    said.wait()
    clients.remove(connection)
    connection.close()
    print("Ada has left")


ears = {}
for name in ("Ada", "Bob", "Cleo"):
    ears[name], connection = socket.socketpair()
    clients.append(connection)

threads = [
    threading.Thread(target=say, args=(b"hello",)),
    threading.Thread(target=leave, args=(clients[0],)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

for connection in clients:
    connection.close()
for name in ("Bob", "Cleo"):
    print(name, "hears:", ears[name].recv(100).decode())
