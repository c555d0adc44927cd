"""Requests note their user in a global and read it in a function further down."""
import threading


class Context:
    user = None


context = Context()
pages = {}


def render():
    return f'Hello {context.user}'


def handle(user):
    context.user = user
    pages[user] = render()


threads = [threading.Thread(target=handle, args=(user,)) for user in ('Ada', 'Bob')]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert pages == {'Ada': 'Hello Ada', 'Bob': 'Hello Bob'}
