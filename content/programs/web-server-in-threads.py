import threading
import time
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from urllib.request import urlopen


class Slow(BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(2)  # asks a database, say
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.path.encode())

    def log_message(self, *args):
        pass  # it would write a line for each request


def load(page):
    with urlopen(f"http://127.0.0.1:8000/{page}", timeout=20) as answer:
        return answer.read().decode()


def measure(kind):
    with kind(("127.0.0.1", 8000), Slow) as server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        began = time.monotonic()
        with ThreadPoolExecutor(5) as pool:
            print(*pool.map(load, range(1, 6)))
        print(f"{kind.__name__}: {time.monotonic() - began:.0f} s")
        server.shutdown()
        serving.join()


measure(HTTPServer)
measure(ThreadingHTTPServer)
print("daemon threads:", ThreadingHTTPServer.daemon_threads)
