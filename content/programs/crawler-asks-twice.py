import threading
import time

LINKS = {"/blog": ["/team"], "/docs": ["/team"]}
seen = set()
requests = []


def visit(url):
    for link in LINKS[url]:
        if link not in seen:
            time.sleep(0.1)  # the turn ends here
            seen.add(link)
            requests.append(link)


visitors = [threading.Thread(target=visit, args=(url,)) for url in LINKS]
for visitor in visitors:
    visitor.start()
for visitor in visitors:
    visitor.join()
print("seen:", seen)
print("requests:", requests)
