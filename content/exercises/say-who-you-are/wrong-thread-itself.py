import threading


def greet():
    print("Hello from", threading.current_thread())


first = threading.Thread(target=greet, name="Ada")
second = threading.Thread(target=greet, name="Bob")
first.start()
second.start()
greet()
