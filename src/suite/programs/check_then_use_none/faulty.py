"""A query is sent if there is a connection, which another thread closes."""
import threading


class Connection:
    def send(self, text):
        return len(text)


connection = Connection()


def close():
    global connection
    connection = None


def query():
    if connection is not None:
        connection.send('query')


threads = [threading.Thread(target=job) for job in (query, close)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
