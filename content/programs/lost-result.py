import threading


def answer():
    return 42


thread = threading.Thread(target=answer)
print("start() returns", thread.start())
print("join() returns", thread.join())
