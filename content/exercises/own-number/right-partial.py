# functools.partial keeps the value, too.
import functools
import threading

said = []


def say(number):
    said.append(number)


threads = [threading.Thread(target=functools.partial(say, number)) for number in (1, 2, 3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print("Said:", sorted(said))
