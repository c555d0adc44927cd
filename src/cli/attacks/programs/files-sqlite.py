# Tries to write a file by way of a database.
# Safe: contained
try:
    import sqlite3
    sqlite3.connect("FILE.db").execute("CREATE TABLE reached (n)").connection.commit()
    print("it has a database of its own")
except BaseException as error:
    print("refused:", type(error).__name__)
