from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=1)
adding = ThreadPoolExecutor(max_workers=2)


def size(folder):
    if folder == "photos":
        return 700
    return 30


def total(folders):
    futures = [pool.submit(size, folder) for folder in folders]
    return sum(future.result() for future in futures)


jobs = [adding.submit(total, ["photos", "texts"]), adding.submit(total, ["texts"])]
print([job.result() for job in jobs])
adding.shutdown()
pool.shutdown()
