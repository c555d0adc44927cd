import threading
import time

first, second, third = threading.Lock(), threading.Lock(), threading.Lock()
connections = {1: first, 2: first, 4: second, 3: second, 5: third, 6: third}


def query(number):
    time.sleep(3 if number in (1, 4) else 1)
    print(f"Query {number} is answered")


def work(number):
    with connections[number]:
        query(number)


threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 7)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
