"""A popper looks each time whether something is left."""
import threading

SIZE = 10
m = threading.Lock()
stack = []
pushed = False


def push():
    global pushed
    for i in range(SIZE):
        with m:
            stack.append(i)
            pushed = True


def pop():
    for _ in range(SIZE):
        with m:
            if stack:
                stack.pop()


threads = [threading.Thread(target=job) for job in (push, pop)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
