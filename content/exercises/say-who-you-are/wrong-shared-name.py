import threading

name = ""


def greet():
    print(f"Hello from {name}")


name = "Ada"
first = threading.Thread(target=greet, name=name)
first.start()

name = "Bob"
second = threading.Thread(target=greet, name=name)
second.start()

name = "MainThread"
greet()
