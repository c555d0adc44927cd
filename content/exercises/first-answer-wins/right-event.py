# An event tells that there is an answer, and a lock lets only the first one in.
import threading
import time

answer = None
answered = threading.Event()
lock = threading.Lock()


def ask(server, seconds):
    global answer
    time.sleep(seconds)
    with lock:
        if answer is None:
            answer = server
    answered.set()


servers = [("north", 3), ("south", 1), ("west", 30)]
threads = [threading.Thread(target=ask, args=server, daemon=True) for server in servers]
for thread in threads:
    thread.start()
answered.wait()

print("Fastest:", answer)
