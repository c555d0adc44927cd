"""A dictionary and a list of a Manager are the same in all processes."""
import multiprocessing


def work(squares, names, number):
    squares[number] = number ** 2
    names.append(f"process {number}")


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        squares, names = manager.dict(), manager.list()
        processes = [
            multiprocessing.Process(target=work, args=(squares, names, number))
            for number in range(3)
        ]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        print(sorted(squares.items()))
        print(sorted(names), len(names))
        print(type(squares).__name__, 1 in squares, squares.pop(1))

# Prints:
# [(0, 0), (1, 1), (2, 4)]
# ['process 0', 'process 1', 'process 2'] 3
# DictProxy True 1
