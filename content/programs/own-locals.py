import threading


def serve(guest, number):
    portions = 0
    for _ in range(number):
        portions += 1
    print(f"{guest} has {portions}")


first = threading.Thread(target=serve, args=("Ada", 2))
second = threading.Thread(target=serve, args=("Bob", 3))
first.start()
second.start()
first.join()
second.join()
