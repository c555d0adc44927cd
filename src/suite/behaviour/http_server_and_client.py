"""A web server in a thread, and clients that load from it at once."""
import json
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
        self.wfile.write(json.dumps({"path": self.path}).encode())

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever).start()
base = f"http://127.0.0.1:{server.server_port}"


def load(path):
    with urllib.request.urlopen(base + path, timeout=10) as answer:
        return answer.status, json.load(answer)


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
# (200, {'path': '/a'})
# (200, {'path': '/b'})
# (200, {'path': '/c'})
# 404 Not Found
# <urlopen error [Errno 111] Connection refused>
