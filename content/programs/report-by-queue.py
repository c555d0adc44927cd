import threading
import time
from queue import SimpleQueue

FILES = {"a.txt": 3, "b.txt": 1, "c.txt": 2}
reports = SimpleQueue()


def load(file):
    time.sleep(FILES[file])
    reports.put(file)


for file in FILES:
    threading.Thread(target=load, args=(file,)).start()

for number in range(1, len(FILES) + 1):
    file = reports.get()
    print(f"{number} of {len(FILES)}: {file}")
