import threading


def greet():
    print(f"Hello from {threading.main_thread().name}")


first = threading.Thread(target=greet, name="Ada")
second = threading.Thread(target=greet, name="Bob")
first.start()
second.start()
greet()
