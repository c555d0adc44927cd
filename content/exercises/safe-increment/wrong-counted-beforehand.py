import threading

counter = [0]
lock = threading.Lock()


def safe_increment(counter):
    with lock:
        counter[0] += 1


def work(number):
    print(f"Thread {number} finished")


for _ in range(9):
    safe_increment(counter)

threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Counter:", counter[0])
