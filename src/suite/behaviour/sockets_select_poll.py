"""select and poll, on a pair of sockets and on a pipe."""
import os
import select
import socket

one, other = socket.socketpair()
print(select.select([one], [one], [], 0) == ([], [one], []))
other.send(b"x")
print(select.select([one, other], [], [], 1) == ([one], [], []))
reader, writer = os.pipe()
poller = select.poll()
poller.register(reader, select.POLLIN)
poller.register(one, select.POLLIN | select.POLLOUT)
print([event for _, event in poller.poll(0)])
os.write(writer, b"y")
print([event for _, event in poller.poll(0)])
os.close(writer)
os.read(reader, 1)
other.close()
print([event for _, event in poller.poll(0)])
print(select.select([reader], [], [], 0.01) == ([reader], [], []), os.read(reader, 1))
poller.unregister(reader)
try:
    poller.unregister(reader)
except KeyError:
    print("not registered")
one.close()
try:
    select.select([one], [], [], 0)
except ValueError as error:
    print(error)

# Prints:
# True
# True
# [5]
# [1, 5]
# [16, 21]
# True b''
# not registered
# file descriptor cannot be a negative integer (-1)
