"""A web server in a thread, and clients that load from it at once."""
import threading
import urllib.error, urllib.request
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/missing":
            return self.send_error(404)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.path.encode())

    log_message = lambda *args: None


server = ThreadingHTTPServer(("localhost", 0), Handler)
threading.Thread(target=server.serve_forever).start()


def load(path):
    with urllib.request.urlopen(f"http://localhost:{server.server_port}{path}") as answer:
        return answer.status, answer.read()


with ThreadPoolExecutor(3) as pool:
    for result in pool.map(load, ["/a", "/b", "/c"]):
        print(result)
try:
    load("/missing")
except urllib.error.HTTPError as error:
    print(error.code, error.reason)
server.shutdown()
server.server_close()
try:
    load("/d")
except urllib.error.URLError as error:
    print(error)

# Prints:
# (200, b'/a')
# (200, b'/b')
# (200, b'/c')
# 404 Not Found
# <urlopen error [Errno 111] Connection refused>
