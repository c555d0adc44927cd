import time
from concurrent.futures import ThreadPoolExecutor


def measure(word):
    time.sleep(8 - len(word))  # short words take longer here
    print("measured", word)
    return len(word)


words = ["lock", "queue", "thread"]
with ThreadPoolExecutor(max_workers=3) as pool:
    for word, length in zip(words, pool.map(measure, words)):
        print(word, "has", length)
