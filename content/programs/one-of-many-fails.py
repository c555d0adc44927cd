import threading
import time


def load(page):
    time.sleep(1)
    if page == "old":
        raise LookupError("no such page")
    return len(page)


pages = ["start", "old", "news"]
answers = [None] * len(pages)


def ask(index):
    try:
        answers[index] = load(pages[index])
    except LookupError as error:
        answers[index] = error


threads = [threading.Thread(target=ask, args=(index,)) for index in range(len(pages))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

for page, answer in zip(pages, answers):
    if isinstance(answer, Exception):
        print(page, "failed:", answer)
    else:
        print(page, "has", answer, "bytes")
