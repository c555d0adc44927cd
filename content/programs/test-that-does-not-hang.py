import threading

lock = threading.Lock()


def update():
    lock.acquire()
    with lock:
        print("updated")


def test_update():
    thread = threading.Thread(target=update, daemon=True)
    thread.start()
    thread.join(timeout=2)
    assert not thread.is_alive(), "update() has not ended after 2 seconds"


try:
    test_update()
except AssertionError as error:
    print("failed:", error)
