import sqlite3
import threading
from queue import Queue, SimpleQueue

requests = Queue()


def own_database():
    base = sqlite3.connect(":memory:")  # made here, and used only here
    base.execute("create table stock (item text, pieces integer)")
    for statement, values, answers in iter(requests.get, None):
        try:
            answers.put(base.execute(statement, values).fetchall())
        except sqlite3.Error as error:
            answers.put(error)
    base.close()


def ask(statement, *values):
    answers = SimpleQueue()  # for this question only
    requests.put((statement, values, answers))
    answer = answers.get()
    if isinstance(answer, Exception):
        raise answer
    return answer


def deliver(item, pieces):
    ask("insert into stock values (?, ?)", item, pieces)


owner = threading.Thread(target=own_database)
owner.start()
drivers = [
    threading.Thread(target=deliver, args=delivery)
    for delivery in [("tea", 3), ("bread", 2), ("tea", 4)]
]
for driver in drivers:
    driver.start()
for driver in drivers:
    driver.join()

print(ask("select item, sum(pieces) from stock group by item order by item"))
try:
    ask("select price from stock")
except sqlite3.Error as error:
    print("refused:", error)
requests.put(None)
owner.join()
