# Only the server is asked that is known to be the fastest.
import threading
import time
from queue import Queue

answers = Queue()


def ask(server, seconds):
    time.sleep(seconds)
    answers.put(server)


servers = [("north", 3), ("south", 1), ("west", 30)]
threading.Thread(target=ask, args=servers[1], daemon=True).start()
print("Fastest:", answers.get())
