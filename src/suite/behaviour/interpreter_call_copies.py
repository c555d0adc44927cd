"""What is handed to an interpreter is a copy, and so is what it gives back."""
from concurrent import interpreters


def add(rows, word):
    rows.append(word)
    return rows


if __name__ == "__main__":
    worker = interpreters.create()
    rows = ["a"]
    answer = worker.call(add, rows, word="b")
    print(rows, answer, answer is rows)
    print(worker.call(sorted, [3, 1, 2], reverse=True))
    print(worker.call(divmod, 7, 2))
    print(worker.call(print))
    pair = (1, [2])
    print(worker.call(lambda it: it, pair) == pair)
    worker.close()

# Prints:
# ['a'] ['a', 'b'] False
# [3, 2, 1]
# (3, 1)
#
# None
# True
