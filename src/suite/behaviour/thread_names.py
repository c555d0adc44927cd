"""Threads get names by number and function, or those that they are given."""
import threading


def work():
    print(threading.current_thread().name)


for options in ({}, {"name": "Ada"}, {}):
    thread = threading.Thread(target=work, **options)
    thread.start()
    thread.join()
thread = threading.Thread()
print(thread.name, thread.daemon, thread.ident)
thread.name = "renamed"
print(thread)
print(threading.main_thread().name, threading.current_thread() is threading.main_thread())

# Prints:
# Thread-1 (work)
# Ada
# Thread-2 (work)
# Thread-3 False None
# <Thread(renamed, initial)>
# MainThread True
