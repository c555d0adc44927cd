"""Several requests over one connection, with bodies."""
import http.client
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.upper())

    def log_message(self, *args):
        pass


with HTTPServer(("127.0.0.1", 0), Handler) as server:
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
    sockets = set()
    for text in "one", "two":
        connection.request("POST", "/", text)
        sockets.add(connection.sock)
        answer = connection.getresponse()
        print(answer.status, answer.reason, answer.read())
    print(len(sockets))
    connection.request("PUT", "/", "x")
    answer = connection.getresponse()
    print(answer.status, answer.reason)
    connection.close()
    server.shutdown()
    thread.join()

# Prints:
# 201 Created b'ONE'
# 201 Created b'TWO'
# 1
# 501 Unsupported method ('PUT')
