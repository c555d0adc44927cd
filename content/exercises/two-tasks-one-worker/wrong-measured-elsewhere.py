from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=1)
outer = ThreadPoolExecutor(max_workers=2)


def size(folder):
    if folder == "photos":
        return 700
    return 30


def total(folders):
    return sum(size(folder) for folder in folders)


jobs = [outer.submit(total, ["photos", "texts"]), outer.submit(total, ["texts"])]
print([job.result() for job in jobs])
outer.shutdown()
pool.shutdown()
