import threading


def service():
    helper = threading.Thread(target=print)
    print("The helper is a daemon:", helper.daemon)
    try:
        threading.current_thread().daemon = False
    except RuntimeError as error:
        print("Refused:", error)


thread = threading.Thread(target=service)
print("The thread is a daemon:", thread.daemon)
thread.daemon = True
thread.start()
thread.join()
