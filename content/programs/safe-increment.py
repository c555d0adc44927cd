import threading

counter = [0]
lock = threading.Lock()


def safe_increment(counter):
    with lock:
        counter[0] += 1


def work():
    for _ in range(100_000):
        safe_increment(counter)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Counter:", counter[0])
