"""Each thread has attributes of its own on a threading.local."""
import threading


class Own(threading.local):
    number = 0

    def __init__(self, start):
        self.items = [start]


own = Own("a")
own.items.append("main")
own.number = 7


def work():
    own.items.append(threading.current_thread().name)
    print(own.items, own.number)
    del own.items
    print(hasattr(own, "items"))


thread = threading.Thread(target=work, name="other")
thread.start()
thread.join()
print(own.items, own.number, own.__dict__)

# Prints:
# ['a', 'other'] 0
# False
# ['a', 'main'] 7 {'items': ['a', 'main'], 'number': 7}
