import socket
import threading

clients = []
lock = threading.Lock()


def say(text):
    with lock:
        receivers = list(clients)
    for connection in receivers:
        try:
            connection.sendall(text)
        except OSError:
            pass  # has just left
    print("The line is said")


def leave(connection):
    with lock:
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
