import threading
import time

answer = None


def ask(server, seconds):
    global answer
    time.sleep(seconds)
    answer = server


servers = [("north", 3), ("south", 1), ("west", 30)]
threads = [threading.Thread(target=ask, args=server, daemon=True) for server in servers]
for thread in threads:
    thread.start()
threads[1].join()

print("Fastest:", answer)
