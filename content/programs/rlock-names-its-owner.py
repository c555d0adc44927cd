import threading

files = threading.RLock()

with files:
    print(files)
    print("this thread is", threading.get_ident())
print(files)
