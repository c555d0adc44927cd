"""A Namespace, a Value and a Lock of a Manager: what is inside a mutable attribute is a copy."""
import multiprocessing


def work(shared, count, lock):
    shared.numbers.append(4)  # changes a copy
    shared.name = "changed"
    with lock:
        count.value += 5


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        shared, count, lock = manager.Namespace(), manager.Value("i", 2), manager.Lock()
        shared.numbers, shared.name = [1, 2, 3], "first"
        process = multiprocessing.Process(target=work, args=(shared, count, lock))
        process.start()
        process.join()
        print(shared.numbers, shared.name, count.value)
        print(shared)

# Prints:
# [1, 2, 3] changed 7
# Namespace(name='changed', numbers=[1, 2, 3])
