"""A message of 200,000 bytes does not fit into a pipe at once, and arrives whole."""
import multiprocessing


def send(connection):
    connection.send_bytes(bytes(range(200)) * 1000)
    connection.close()


if __name__ == "__main__":
    receiving, sending = multiprocessing.Pipe(duplex=False)
    worker = multiprocessing.Process(target=send, args=(sending,))
    worker.start()
    data = receiving.recv_bytes()
    worker.join()
    print(len(data), data[:3], data == bytes(range(200)) * 1000)

# Prints:
# 200000 b'\x00\x01\x02' True
