"""A function that needs only its arguments is sent; another one is found in the file."""
from concurrent import interpreters

factor = 3


def triple(n):
    return n * factor


def name():
    return __name__


if __name__ == "__main__":
    factor = 100
    worker = interpreters.create()
    print(worker.call(lambda n: n + 1, 4))
    print(worker.call(triple, 4), triple(4))
    print(worker.call(name), name())
    for function in (lambda: factor, lambda n=1: n):
        try:
            worker.call(function)
        except interpreters.NotShareableError as error:
            print(error, "|", error.__cause__)

    def hidden():
        return factor

    try:
        worker.call(hidden)
    except interpreters.NotShareableError as error:
        print(error, "|", str(error.__cause__).splitlines()[0])
    worker.close()

# Prints:
# 5
# 12 400
# <fake __main__> __main__
# only stateless functions are shareable | globals not supported
# only stateless functions are shareable | defaults not supported
# func not shareable | AttributeError: module '__main__' has no attribute 'hidden'
