import threading


def worker(number):
    print(f"worker({number}) runs in", threading.current_thread().name)


right = threading.Thread(target=worker, args=(1,))
right.start()
right.join()

wrong = threading.Thread(target=worker(2))  # calls worker here and now
wrong.start()
wrong.join()
