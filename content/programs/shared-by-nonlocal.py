import threading


def kitchen():
    portions = 0

    def cook():
        nonlocal portions
        portions += 1
        print(threading.current_thread().name, "makes portion", portions)

    for name in ("Ada", "Bob"):
        thread = threading.Thread(target=cook, name=name)
        thread.start()
        thread.join()
    print("There are", portions, "portions.")


kitchen()
