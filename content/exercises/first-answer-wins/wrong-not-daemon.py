import threading
import time
from queue import SimpleQueue

answers = SimpleQueue()


def ask(server, seconds):
    time.sleep(seconds)
    answers.put(server)


servers = [("north", 3), ("south", 1), ("west", 30)]
threads = [threading.Thread(target=ask, args=server) for server in servers]
for thread in threads:
    thread.start()

answer = answers.get()
print("Fastest:", answer)
