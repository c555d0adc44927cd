import threading

journal = []
begun = threading.Event()


def save():
    journal.append("begin")
    begun.set()
    print("Half of the record is written")
    journal.append("end")


threading.Thread(target=save).start()

begun.wait()
print("The main thread is done")
