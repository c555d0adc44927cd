"""Descriptors 0, 1 and 2 are the streams, until a file takes their place or they are closed."""
import os
import sys
import threading

os.write(1, b"one\n")
with open(1, "w", closefd=False) as file:
    print("two", file=file)
print(os.read(0, 100), repr(open(0, closefd=False).read()))

saved = os.dup(1)
path = os.path.join(os.getcwd(), "printed.txt")
into = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_RDWR)
os.dup2(into, 1)
print("into the file", flush=True)
os.write(1, b"this, too\n")
os.dup2(saved, 1)
with open(path) as file:
    print(file.readlines())
os.remove(path)

thread = threading.Thread(target=os.write, args=(1, b"a thread\n"))
thread.start()
thread.join()

os.dup2(1, 2)
print("an error", file=sys.stderr, flush=True)
with open(1, "w") as last:
    last.write("the last\n")
try:
    os.write(1, b"gone")
except OSError as error:
    os.write(saved, f"{error}\n".encode())

# Prints:
# one
# two
# b'' ''
# ['into the file\n', 'this, too\n']
# a thread
# an error
# the last
# [Errno 9] Bad file descriptor
