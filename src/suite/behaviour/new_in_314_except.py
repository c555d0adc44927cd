"""New in 3.14: several exceptions without brackets (PEP 758)."""


def attempt(work):
    try:
        return work()
    except ZeroDivisionError, KeyError:
        return "one of two"


print(attempt(lambda: 1 / 0), attempt(lambda: {}["a"]), attempt(lambda: "neither"))
try:
    raise ExceptionGroup("several", [OSError("a"), ValueError("b")])
except* OSError, ValueError:
    print("a whole group")

# Prints:
# one of two one of two neither
# a whole group
