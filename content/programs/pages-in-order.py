import threading
from urllib.request import urlopen


def load(page):
    with urlopen(f"http://library.example/{page}", timeout=10) as answer:
        return answer.read().decode()


pages = ["atlas", "novels", "poems"]
answers = [None] * len(pages)


def ask(index):
    answers[index] = load(pages[index])
    print("got", answers[index])


threads = [threading.Thread(target=ask, args=(index,)) for index in range(len(pages))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(answers)
