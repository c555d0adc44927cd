from collections import Counter
from concurrent.futures import ThreadPoolExecutor


def count_words(texts, run=map):
    total = Counter()
    for words in run(str.split, texts):
        total.update(words)
    return total


texts = ["to be or", "not to be"]
expected = {"to": 2, "be": 2, "or": 1, "not": 1}

assert count_words(texts) == expected
with ThreadPoolExecutor(max_workers=2) as pool:
    assert count_words(texts, run=pool.map) == expected
print("passed with map and with pool.map")
