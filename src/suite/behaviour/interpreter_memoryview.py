"""A memoryview is shared: a change in one interpreter is seen in the other."""
from concurrent import interpreters


def fill(view):
    view[1] = ord("X")
    return bytes(view)


if __name__ == "__main__":
    data = bytearray(b"abc")
    worker = interpreters.create()
    print(worker.call(fill, memoryview(data)), data)
    copied = worker.call(len, data)
    print(copied, worker.call(lambda it: it.upper(), data), data)
    worker.close()

# Prints:
# b'aXc' bytearray(b'aXc')
# 3 bytearray(b'AXC') bytearray(b'aXc')
