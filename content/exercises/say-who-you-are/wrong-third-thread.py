import threading


def greet():
    name = threading.current_thread().name
    print(f"Hello from {name}")


threads = [
    threading.Thread(target=greet, name="Ada"),
    threading.Thread(target=greet, name="Bob"),
    threading.Thread(target=greet, name="MainThread"),
]
for thread in threads:
    thread.start()
