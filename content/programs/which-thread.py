import threading


def cook(dish):
    print(dish, "is cooked by", threading.current_thread().name)


cook("Soup")

helper = threading.Thread(target=cook, args=("Rice",), name="Helper")
helper.start()
helper.join()  # waits until the helper has ended
