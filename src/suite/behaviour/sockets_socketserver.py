"""The library's own servers: one after the other, and a thread for each request."""
import socket
import socketserver
import threading


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.strip()[::-1] + b"\n")


class Sum(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(str(sum(map(int, data.split()))).encode(), self.client_address)


for kind in socketserver.TCPServer, socketserver.ThreadingTCPServer:
    with kind(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        with socket.create_connection(server.server_address) as client:
            client.sendall(b"abc\ndef\n")
            with client.makefile() as file:
                print(file.readline().strip(), file.readline().strip())
        server.shutdown()
        thread.join()
    print(kind.__name__, "is down")
with socketserver.UDPServer(("127.0.0.1", 0), Sum) as server:
    client = socket.socket(type=socket.SOCK_DGRAM)
    client.sendto(b"1 2 3", server.server_address)
    server.handle_request()
    print(client.recv(100))
    client.close()

# Prints:
# cba fed
# TCPServer is down
# cba fed
# ThreadingTCPServer is down
# b'6'
