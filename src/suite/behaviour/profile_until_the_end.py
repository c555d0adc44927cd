"""A profile function that is never removed is called no more once the program's variables go."""
import sys

told = set()


def note(frame, event, arg):
    told.add(event)


def work():
    return len("abc")


sys.setprofile(note)
work()
sys.settrace(lambda frame, event, arg: told.add(event))
print(sorted(told))
# Prints:
# ['c_call', 'c_return', 'call', 'return']
