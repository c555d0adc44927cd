"""A pipe carries objects both ways."""
import multiprocessing


def answer(connection):
    while True:
        question = connection.recv()
        if question == "end":
            break
        connection.send(question[::-1])
    connection.close()


if __name__ == "__main__":
    mine, its = multiprocessing.Pipe()
    worker = multiprocessing.Process(target=answer, args=(its,))
    worker.start()
    its.close()
    for text in ("abc", "level"):
        mine.send(text)
        print(mine.recv())
    mine.send("end")
    worker.join()
    print(mine.poll(), worker.exitcode)

# Prints:
# cba
# level
# True 0
