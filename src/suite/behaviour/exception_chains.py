"""Exceptions with causes and contexts; finally and else; the order of clauses."""


class Refused(Exception):
    pass


def order(n):
    try:
        return 10 / n
    except ZeroDivisionError:
        return "infinite"
    else:
        return "unseen"
    finally:
        print("finally", n)


print(order(5), order(0))
try:
    try:
        {}["key"]
    except KeyError as error:
        raise Refused("no such key") from error
except Refused as error:
    print(repr(error.__cause__), error.__suppress_context__)
try:
    int("x")
except ValueError:
    raise Refused("while handling")

# Prints:
# finally 5
# finally 0
# 2.0 infinite
# KeyError('key') True
# On stderr:
# ValueError: invalid literal for int() with base 10: 'x'
# During handling of the above exception, another exception occurred:
# Refused: while handling
# Exit status: 1
