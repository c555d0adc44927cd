import socket
import threading

clients = {}  # by number
both_in = threading.Barrier(2)


def enter(connection):
    number = len(clients) + 1
    clients[number] = connection


def visit(name):
    here, there = socket.socketpair()
    here.settimeout(1)
    enter(there)
    both_in.wait()
    if name == "Ada":
        for connection in clients.values():
            connection.sendall(b"hello")
    try:
        print(name, "hears", here.recv(1024).decode())
    except TimeoutError:
        print(name, "hears nothing")


for name in ("Ada", "Bob"):
    threading.Thread(target=visit, args=(name,)).start()
