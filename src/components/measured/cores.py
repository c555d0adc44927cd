import sys
import time
from multiprocessing import Pipe, Process

numbers = range(3, 20_000, 2)


def count_primes(numbers):
    count = 0
    for number in numbers:
        if number > 1 and all(number % divisor for divisor in range(2, number)):
            count += 1
    return count


def work(connection):
    connection.send("ready")
    chunk = connection.recv()
    begun = time.perf_counter()
    count = count_primes(chunk)
    connection.send((count, time.perf_counter() - begun))


def alone():
    begun = time.perf_counter()
    count = count_primes(numbers)
    return count, 0.0, 0.0, time.perf_counter() - begun


def together(processes):
    begun = time.perf_counter()
    connections = []
    for _ in range(processes):
        mine, its = Pipe()
        Process(target=work, args=(its,)).start()
        connections.append(mine)
    for connection in connections:
        connection.recv()
    started = time.perf_counter()
    for first, connection in enumerate(connections):
        connection.send(numbers[first::processes])
    results = [connection.recv() for connection in connections]
    ended = time.perf_counter()
    # As long as the slowest of them; the rest of the time messages were on their way.
    computing = max(seconds for _, seconds in results)
    return sum(count for count, _ in results), started - begun, ended - started - computing, computing


if __name__ == "__main__":
    processes = int(sys.argv[1]) if len(sys.argv) > 1 else 2
    count, starting, sending, computing = alone() if processes == 1 else together(processes)
    print(1 + count, "prime numbers")
    print(f"starting {starting:.4f} s, sending {sending:.4f} s, computing {computing:.4f} s")
