import threading

counter = [0]


class Nine(int):
    def __repr__(self):
        return "9"

    __str__ = __repr__


def safe_increment(counter):
    counter[0] = Nine(counter[0] + 1)


def work(number):
    for _ in range(3):
        safe_increment(counter)
    print(f"Thread {number} finished")


threads = [threading.Thread(target=work, args=(number,)) for number in range(1, 4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Counter:", counter[0])
