from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=1)


def size(folder):
    if folder == "photos":
        return 700
    return 30


def total(folders):
    futures = [pool.submit(size, folder) for folder in folders]
    try:
        return sum(future.result(timeout=1) for future in futures)
    except TimeoutError:
        return sum(map(size, folders))


jobs = [pool.submit(total, ["photos", "texts"]), pool.submit(total, ["texts"])]
print([job.result() for job in jobs])
pool.shutdown()
