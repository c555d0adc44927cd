import threading


def greet():
    name = threading.current_thread().name
    print(f"Hello from {name}")


first = threading.Thread(target=greet, name="Ada")
second = threading.Thread(target=greet, name="Bob")
first.start()
second.start()
first.join()
second.join()

greet()
