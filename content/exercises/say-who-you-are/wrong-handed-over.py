# The threads have other names: Thread-1 (greet) and Thread-2 (greet).
import threading


def greet(name):
    print(f"Hello from {name}")


first = threading.Thread(target=greet, args=("Ada",))
second = threading.Thread(target=greet, args=("Bob",))
first.start()
second.start()

greet("MainThread")
