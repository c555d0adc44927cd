"""SimpleHTTPRequestHandler serves a folder."""
import pathlib
import tempfile
import threading
import urllib.request
from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format, *args):
        print("log:", format % args)


with tempfile.TemporaryDirectory() as folder:
    pathlib.Path(folder, "hello.txt").write_text("hello, world\n" * 3)
    with HTTPServer(("localhost", 0), partial(Quiet, directory=folder)) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        with urllib.request.urlopen(f"http://localhost:{server.server_port}/hello.txt") as answer:
            headers = answer.headers
            print(headers["Content-Type"], headers["Content-Length"], answer.read()[:13])
        with urllib.request.urlopen(f"http://localhost:{server.server_port}/") as answer:
            print(b"hello.txt" in answer.read())
        server.shutdown()
        thread.join()

# Prints:
# log: "GET /hello.txt HTTP/1.1" 200 -
# text/plain 39 b'hello, world\n'
# log: "GET / HTTP/1.1" 200 -
# True
