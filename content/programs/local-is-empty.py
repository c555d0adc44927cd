import threading

here = threading.local()
here.name = "set by the main thread"


def look():
    print("In the new thread:", getattr(here, "name", "nothing"))


thread = threading.Thread(target=look)
thread.start()
thread.join()
print("In the main thread:", here.name)
