from multiprocessing import Pipe, Process


def extend(connection):
    names = connection.recv()
    names.append("Bob")
    connection.send(names)


if __name__ == "__main__":
    here, there = Pipe()
    process = Process(target=extend, args=(there,))
    process.start()
    names = ["Ada"]
    here.send(names)
    answer = here.recv()
    process.join()
    print("sent:    ", names)
    print("received:", answer)
