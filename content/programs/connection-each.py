import sqlite3
import threading

FILE = "shop.db"

setup = sqlite3.connect(FILE)
setup.execute("create table if not exists prices (item text, price integer)")
setup.execute("delete from prices")
prices = [("tea", 3), ("bread", 2), ("cake", 5)]
setup.executemany("insert into prices values (?, ?)", prices)
setup.commit()
setup.close()

found = {}


def look_up(item):
    connection = sqlite3.connect(FILE)  # of this thread only
    question = "select price from prices where item = ?"
    row = connection.execute(question, (item,)).fetchone()
    connection.close()
    found[item] = row[0]


all_items = ("tea", "bread", "cake")
threads = [threading.Thread(target=look_up, args=(item,)) for item in all_items]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(found.items()))
