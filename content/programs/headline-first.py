import threading


def headline():
    print("All have counted")


meeting = threading.Barrier(3, action=headline)


def work(name):
    print(name, "counts")
    meeting.wait()
    print(name, "reports")


for name in ("Ada", "Bob", "Eve"):
    threading.Thread(target=work, args=(name,)).start()
