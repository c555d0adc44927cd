import sqlite3
import threading

FILE = "shop.db"

setup = sqlite3.connect(FILE)
setup.execute("create table if not exists prices (item text, price integer)")
setup.execute("delete from prices")
setup.executemany("insert into prices values (?, ?)", [("tea", 3), ("bread", 2), ("cake", 5)])
setup.commit()
setup.close()

found = {}


def look_up(item):
    connection = sqlite3.connect(FILE)  # of this thread only
    row = connection.execute("select price from prices where item = ?", (item,)).fetchone()
    connection.close()
    found[item] = row[0]


threads = [threading.Thread(target=look_up, args=(item,)) for item in ("tea", "bread", "cake")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(sorted(found.items()))
