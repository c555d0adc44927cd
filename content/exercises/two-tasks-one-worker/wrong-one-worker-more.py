from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=3)


def size(folder):
    if folder == "photos":
        return 700
    return 30


def total(folders):
    futures = [pool.submit(size, folder) for folder in folders]
    return sum(future.result() for future in futures)


folders = (["texts"], ["photos", "texts"], ["texts"])
jobs = [pool.submit(total, one) for one in folders]
print([job.result() for job in jobs][1:])
pool.shutdown()
