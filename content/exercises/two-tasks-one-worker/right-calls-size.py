# The task that adds up measures by itself: nobody waits for another task.
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=1)


def size(folder):
    if folder == "photos":
        return 700
    return 30


def total(folders):
    return sum(map(size, folders))


print(list(pool.map(total, [["photos", "texts"], ["texts"]])))
pool.shutdown()
