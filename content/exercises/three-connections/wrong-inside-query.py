import threading
import time

connections = threading.BoundedSemaphore(3)


def query(number):
    with connections:
        time.sleep(3 if number in (1, 4) else 1)
        print(f"Query {number} is answered")


def work(number):
    query(number)


threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 7)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
