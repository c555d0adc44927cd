import threading
import time


def query(number):
    time.sleep(3 if number in (1, 4) else 1)
    print(f"Query {number} is answered")


def work(number):
    query(number)


threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 7)]
for first in (0, 3):
    for thread in threads[first : first + 3]:
        thread.start()
    for thread in threads[first : first + 3]:
        thread.join()
