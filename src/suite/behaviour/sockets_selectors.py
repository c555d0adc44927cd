"""One thread serves many clients: it asks a selector who has something to say."""
import selectors, socket, threading

selector = selectors.DefaultSelector()
server = socket.create_server(("127.0.0.1", 0))
server.setblocking(False)
selector.register(server, selectors.EVENT_READ, "server")
served = 0


def serve():
    global served
    while served < 3:
        for key, _ in selector.select():
            if key.data == "server":
                connection, _ = server.accept()
                connection.setblocking(False)
                selector.register(connection, selectors.EVENT_READ, "client")
            else:
                data = key.fileobj.recv(100)
                key.fileobj.send(data[::-1])
                if not data:
                    selector.unregister(key.fileobj)
                    key.fileobj.close()
                    served += 1


thread = threading.Thread(target=serve)
thread.start()
clients = [socket.create_connection(server.getsockname()) for _ in range(3)]
for number, client in enumerate(clients):
    client.sendall(b"client %d" % number)
    print(client.recv(100))
for client in clients:
    client.close()
thread.join()
print(served, len(selector.get_map()))
selector.close()
server.close()

# Prints:
# b'0 tneilc'
# b'1 tneilc'
# b'2 tneilc'
# 3 1
