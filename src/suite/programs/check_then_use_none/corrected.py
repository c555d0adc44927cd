"""A query is sent if there is a connection, with the lock that closing takes."""
import threading


class Connection:
    def send(self, text):
        return len(text)


connection = Connection()
lock = threading.Lock()


def close():
    global connection
    with lock:
        connection = None


def query():
    with lock:
        if connection is not None:
            connection.send('query')


threads = [threading.Thread(target=job) for job in (query, close)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
