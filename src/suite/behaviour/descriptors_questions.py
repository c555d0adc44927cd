"""What a program can ask about the descriptors of pipes and sockets, and of their copies."""
import fcntl
import os
import socket
import stat


def kind(fd):
    mode = os.stat(fd).st_mode
    return stat.filemode(mode), stat.S_ISFIFO(mode), stat.S_ISSOCK(mode), os.path.exists(fd)


reader, writer = os.pipe()
here, there = socket.socketpair()
for fd in (reader, writer, here.fileno()):
    status = os.fstat(fd)
    print(kind(fd), status.st_size, status.st_nlink, status.st_blksize)
    print(os.path.isfile(fd), os.path.isdir(fd), os.path.getsize(fd), os.isatty(fd))
    access = fcntl.fcntl(fd, fcntl.F_GETFL) & os.O_ACCMODE
    print(access, os.get_blocking(fd), os.get_inheritable(fd))
copy = os.dup(here.fileno())
print(os.path.sameopenfile(copy, here.fileno()), os.path.sameopenfile(copy, there.fileno()))
print(os.path.sameopenfile(reader, writer), os.stat(reader).st_mtime > 0)
os.set_blocking(copy, False)
print(os.get_blocking(here.fileno()), here.getblocking())
os.close(copy)
print(os.path.exists(copy), os.stat in os.supports_fd)
try:
    os.stat(here.fileno(), follow_symlinks=False)
except ValueError as error:
    print(error)
os.set_blocking(writer, False)
with os.fdopen(writer, "wb", 1000) as file:
    try:
        file.write(bytes(200_000))
    except BlockingIOError as error:
        print(error)
    os.read(reader, 65536)
here.close()
there.close()

# Prints:
# ('prw-------', True, False, True) 0 1 4096
# False False 0 False
# 0 True False
# ('prw-------', True, False, True) 0 1 4096
# False False 0 False
# 1 True False
# ('srwxrwxrwx', False, True, True) 0 1 4096
# False False 0 False
# 2 True False
# True False
# True True
# False True
# False True
# stat: cannot use fd and follow_symlinks together
# [Errno 11] write could not complete without blocking
