"""A web server in a thread, and clients that load from it at once."""
import json
import threading
import urllib.error
import urllib.request
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
thread = threading.Thread(target=server.serve_forever)
thread.start()
base = f"http://127.0.0.1:{server.server_port}"


def load(path):
    with urllib.request.urlopen(base + path, timeout=10) as answer:
        return answer.status, json.load(answer)


with ThreadPoolExecutor(3) as pool:
    for result in pool.map(load, ["/a", "/b", "/c"]):
        print(result)
for path in "/missing", "/d":
    try:
        load(path)
    except urllib.error.HTTPError as error:
        print(error.code, error.reason)
        error.close()
    else:
        server.shutdown()
        thread.join()
        server.server_close()
try:
    urllib.request.urlopen(base)
except urllib.error.URLError as error:
    print(error)

# Prints:
# (200, {'path': '/a'})
# (200, {'path': '/b'})
# (200, {'path': '/c'})
# 404 Not Found
# <urlopen error [Errno 111] Connection refused>
