# The main thread may greet before it starts the others.
import threading


def greet():
    print("Hello from", threading.current_thread().name)


greet()
for name in ("Ada", "Bob"):
    threading.Thread(target=greet, name=name).start()
