import pickle


def double(number):
    return 2 * number


numbers = [1, 2, 3]
print("A list becomes", len(pickle.dumps(numbers)), "bytes")
print("A function becomes", pickle.dumps(double))

copy = pickle.loads(pickle.dumps(numbers))
copy.append(4)
print(numbers, copy)

print("A lambda?")
pickle.dumps(lambda number: 2 * number)
