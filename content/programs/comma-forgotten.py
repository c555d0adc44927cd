import threading


def greet(name):
    print("Hello,", name)


threading.Thread(target=greet, args=("Ada"), name="first").start()
threading.Thread(target=greet, args=(5), name="second").start()
threading.Thread(target=greet, args=("X"), name="third").start()
