import threading


def work(name):
    print(name, end=": ")
    print("done")


for name in ("Ada", "Bob"):
    threading.Thread(target=work, args=(name,)).start()
