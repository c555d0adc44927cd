"""To find a function, an interpreter executes the program again, under another name."""
from concurrent import interpreters

print("this is", __name__, flush=True)


def name():
    return __name__


worker = interpreters.create()
try:
    print("called in", worker.call(name), flush=True)
except interpreters.NotShareableError as error:
    print(error, flush=True)
worker.close()

# Prints:
# this is __main__
# this is <fake __main__>
# func not shareable
# called in <fake __main__>
