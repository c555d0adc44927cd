import socket
import socketserver
import threading
import time


class Order(socketserver.StreamRequestHandler):
    def handle(self):
        order = self.rfile.readline().strip().decode()
        time.sleep(2)
        print("saved:", order)


class Shop(socketserver.ThreadingTCPServer):
    allow_reuse_address = True  # a server may start again at once


shop = Shop(("127.0.0.1", 8000), Order)
serving = threading.Thread(target=shop.serve_forever)
serving.start()
with socket.create_connection(("127.0.0.1", 8000)) as client:
    client.sendall(b"two cakes\n")
    time.sleep(1)

shop.shutdown()
serving.join()
print("serves no more")
shop.server_close()
print("no thread left:", threading.active_count() == 1)
