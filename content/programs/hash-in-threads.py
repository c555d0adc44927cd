import hashlib
import threading
import time

data = bytes(30_000_000)


def digest():
    hashlib.sha256(data).hexdigest()


digest()  # the first one takes longer
for number in (1, 2, 4):
    threads = [threading.Thread(target=digest) for _ in range(number)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"Digests: {number}, {time.perf_counter() - began:.2f} s")
