import threading

basket = []


def pick(fruit):
    basket.append(fruit)


first = threading.Thread(target=pick, args=("apple",))
second = threading.Thread(target=pick, args=("pear",))
first.start()
second.start()
first.join()
second.join()

print("In the basket:", sorted(basket))
