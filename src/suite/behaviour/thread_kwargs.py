"""Arguments come by position and by name; what a target returns is lost."""
from threading import Thread


def greet(greeting, name="nobody", *, mark="."):
    print(f"{greeting}, {name}{mark}")
    return "unseen"


for args, kwargs in [
    (("Hello",), {}),
    (("Hello", "Ada"), {"mark": "!"}),
    ((), {"greeting": "Bye", "name": "Bob"}),
]:
    thread = Thread(target=greet, args=args, kwargs=kwargs)
    thread.start()
    print(thread.join())

# Prints:
# Hello, nobody.
# None
# Hello, Ada!
# None
# Bye, Bob.
# None
