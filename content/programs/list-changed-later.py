import threading


def greet(number, names):
    print("Table", number, "is for", names)


number = 1
names = ["Ada"]
thread = threading.Thread(target=greet, args=(number, names))

number = 2
names.append("Bob")
thread.start()
thread.join()
