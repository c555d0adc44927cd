"""Files whose opener returns a pipe or a socket, and files that leave their descriptor open."""
import io
import os
import socket
import threading


def opener(name, flags):
    print(name, ["reads", "writes"][flags & os.O_ACCMODE], bool(flags & os.O_CLOEXEC))
    return writer if flags & os.O_ACCMODE else reader


reader, writer = os.pipe()
with open("here", "w", opener=opener) as out, open("there", opener=opener) as into:
    print(out.name, out.fileno() == writer, into.buffer.raw, into.seekable())
    thread = threading.Thread(target=lambda: print("read:", into.readline().rstrip()))
    thread.start()
    print("through a pipe", file=out, flush=True)
    thread.join()
print(os.path.exists(reader), os.path.exists(writer))


class Own(io.FileIO):
    pass


here, there = socket.socketpair()
with Own("socket", "wb", opener=lambda name, flags: os.dup(here.fileno())) as file:
    print(type(file).__name__, file.name, file.mode, file.write(b"bytes"), there.recv(9))
for answer in (-1, None, 7777):
    try:
        open("nothing", opener=lambda name, flags: answer)
    except (OSError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
with os.fdopen(here.fileno(), "w", closefd=False) as file:
    print("left open", file=file)
print(here.send(b"!"), there.recv(20))
here.close()
there.close()

# Prints:
# here writes True
# there reads True
# here True <_io.FileIO name='there' mode='rb' closefd=True> False
# read: through a pipe
# False False
# Own socket wb 5 b'bytes'
# ValueError opener returned -1
# TypeError expected integer from opener
# OSError [Errno 9] Bad file descriptor
# 1 b'left open\n!'
