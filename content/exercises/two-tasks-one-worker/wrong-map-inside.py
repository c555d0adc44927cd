from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=1)


def size(folder):
    if folder == "photos":
        return 700
    return 30


def total(folders):
    return sum(pool.map(size, folders))


jobs = [pool.submit(total, ["photos", "texts"]), pool.submit(total, ["texts"])]
print([job.result() for job in jobs])
pool.shutdown()
