import threading

said = []


def say(number):
    said.append(number)


for number in range(1, 4):
    thread = threading.Thread(target=lambda: say(number))
    thread.start()
    thread.join()

print("Said:", sorted(said))
