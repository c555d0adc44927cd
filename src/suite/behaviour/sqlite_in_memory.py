"""A database in memory: tables, parameters, transactions, errors."""
import sqlite3

with sqlite3.connect(":memory:") as base:
    base.execute("create table accounts (name text primary key, balance integer)")
    base.executemany("insert into accounts values (?, ?)", [("Ada", 10), ("Bob", 20)])
    print(base.execute("select * from accounts order by name").fetchall())
    base.commit()
    print(base.execute("select sum(balance) from accounts where balance > :b", {"b": 5}).fetchone())
    try:
        with base:
            base.execute("update accounts set balance = 0")
            base.execute("insert into accounts values ('Ada', 1)")
    except sqlite3.IntegrityError as error:
        print(error)
    print([row[0] for row in base.execute("select balance from accounts order by 1")])
    base.row_factory = sqlite3.Row
    row = base.execute("select name, balance as money from accounts").fetchone()
    print(row.keys(), row["money"])
    try:
        base.execute("selekt")
    except sqlite3.OperationalError as error:
        print(error)

# Prints:
# [('Ada', 10), ('Bob', 20)]
# (30,)
# UNIQUE constraint failed: accounts.name
# [10, 20]
# ['name', 'money'] 10
# near "selekt": syntax error
