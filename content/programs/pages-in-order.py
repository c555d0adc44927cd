import threading
import time


def load(page, seconds):
    time.sleep(seconds)
    return f"<{page}>"


asked = [("start", 3), ("news", 1), ("sport", 2)]
answers = [None] * len(asked)


def ask(index):
    answers[index] = load(*asked[index])
    print("got", answers[index])


threads = [threading.Thread(target=ask, args=(index,)) for index in range(len(asked))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(answers)
