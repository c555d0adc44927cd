"""A subclass overrides run() and keeps what it found."""
import threading


class Summer(threading.Thread):
    def __init__(self, numbers):
        super().__init__(name=f"Summer-{len(numbers)}")
        self.numbers = numbers
        self.total = None

    def run(self):
        self.total = sum(self.numbers)


workers = [Summer(range(10)), Summer(range(100)), Summer([])]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
    print(worker.name, worker.total)

# Prints:
# Summer-10 45
# Summer-100 4950
# Summer-0 0
