import threading
from urllib.request import urlopen


def load(page):
    with urlopen(f"http://library.example/{page}", timeout=10) as answer:
        return len(answer.read())


pages = ["atlas", "archive", "novels"]
answers = [None] * len(pages)


def ask(index):
    try:
        answers[index] = load(pages[index])
    except OSError as error:
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
