# functools.partial keeps the value, too.
import functools
import threading

said = []


def say(number):
    said.append(number)


numbers = range(1, 4)
threads = [threading.Thread(target=functools.partial(say, number)) for number in numbers]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Said:", sorted(said))
