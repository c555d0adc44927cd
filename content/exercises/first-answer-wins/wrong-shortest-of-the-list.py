import threading
import time

answered = threading.Event()


def ask(server, seconds):
    time.sleep(seconds)
    if server == fastest:
        answered.set()


servers = [("north", 3), ("south", 1), ("west", 30)]
fastest = min(servers, key=lambda server: server[1])[0]
threads = [threading.Thread(target=ask, args=server, daemon=True) for server in servers]
for thread in threads:
    thread.start()

answered.wait()
print("Fastest:", fastest)
