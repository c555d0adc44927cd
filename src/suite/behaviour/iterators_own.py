"""A class of iterators, iter() with a sentinel, reversed, enumerate, zip."""


class Countdown:
    def __init__(self, start):
        self.n = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), max(Countdown(4)), 2 in Countdown(2))
items = [1, 2, 0, 3]
print(list(iter(lambda: items.pop(0), 0)), items)
print(list(reversed("abc")), list(enumerate("ab", start=1)))
try:
    list(zip("ab", range(3), strict=True))
except ValueError as error:
    print(error)
first, *rest = Countdown(3)
print(first, rest)

# Prints:
# [3, 2, 1] 4 True
# [1, 2] [3]
# ['c', 'b', 'a'] [(1, 'a'), (2, 'b')]
# zip() argument 2 is longer than argument 1
# 3 [2, 1]
