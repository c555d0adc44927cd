import threading


def add_line(line, load, save):
    lines = load()
    save(lines + [line])


saved = ["old"]
has_read = threading.Event()
may_write = threading.Event()


def load():
    return list(saved)


def load_and_wait():
    lines = load()
    has_read.set()
    may_write.wait(timeout=5)
    return lines


def save(lines):
    saved[:] = lines


slow = threading.Thread(target=add_line, args=("first", load_and_wait, save))
slow.start()
assert has_read.wait(timeout=5)
add_line("second", load, save)
may_write.set()
slow.join(timeout=5)
print(saved)
