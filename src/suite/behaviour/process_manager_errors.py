"""An exception in a Manager's process reaches whoever called; after the end nobody answers."""
import multiprocessing

if __name__ == "__main__":
    manager = multiprocessing.Manager()
    numbers = manager.list([1, 2])
    try:
        numbers[5]
    except IndexError as error:
        print(type(error).__name__, error)
    try:
        numbers.nothing
    except AttributeError as error:
        print(error)
    manager.shutdown()
    try:
        len(numbers)
    except (OSError, EOFError):
        print("nobody answers")

# Prints:
# IndexError list index out of range
# 'ListProxy' object has no attribute 'nothing'
# nobody answers
