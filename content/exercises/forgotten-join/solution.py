import threading

received = []


def receive(letter):
    received.append(letter)


first = threading.Thread(target=receive, args=("A",))
second = threading.Thread(target=receive, args=("B",))
first.start()
second.start()
first.join()
second.join()

assert len(received) == 2, "a letter is missing"
print("Both letters are here:", received)
