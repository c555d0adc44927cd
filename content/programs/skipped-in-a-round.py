import socket
import threading

clients = []
ears = {}
for name in ("Ada", "Bob", "Cleo"):
    ears[name], connection = socket.socketpair()
    clients.append(connection)


def say(text):
    for connection in clients:
        connection.sendall(text)


def leave(connection):
    clients.remove(connection)


threads = [
    threading.Thread(target=say, args=(b"hello",)),
    threading.Thread(target=leave, args=(clients[0],)),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

for name in ("Bob", "Cleo"):
    ears[name].settimeout(1)
    try:
        print(name, "hears", ears[name].recv(1024).decode())
    except TimeoutError:
        print(name, "hears nothing")
