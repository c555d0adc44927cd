"""send(), throw(), close() and yield from."""


def inner():
    received = yield "first"
    print("received", received)
    try:
        yield "second"
    except ValueError as error:
        print("thrown", error)
        yield "third"
    return "result"


def outer():
    print("inner gave", (yield from inner()))
    try:
        yield "last"
    finally:
        print("closed")


source = outer()
print(next(source), source.send("hello"), source.throw(ValueError("x")), next(source))
source.close()
print(list(source))
print(sum(n * n for n in range(10) if n % 2))

# Prints:
# received hello
# thrown x
# inner gave result
# first second third last
# closed
# []
# 165
