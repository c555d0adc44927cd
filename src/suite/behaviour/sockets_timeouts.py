"""Nothing to receive in time, nothing now, and nothing any more."""
import socket

server = socket.create_server(("127.0.0.1", 0))
client = socket.create_connection(server.getsockname())


def attempt(what, call):
    try:
        print(what, "->", call())
    except OSError as error:
        print(what, "->", type(error).__name__, error)


attempt("connected already", lambda: client.connect(server.getsockname()))
client.settimeout(0.05)
attempt("nothing in time", lambda: client.recv(1))
client.setblocking(False)
attempt("nothing now", lambda: client.recv(1))
server.settimeout(0.05)
connection, _ = server.accept()
attempt("no client in time", server.accept)
print(server.gettimeout(), client.gettimeout(), client.getblocking(), connection.gettimeout())
connection.close()
client.setblocking(True)
attempt("the end", lambda: client.recv(1))
attempt("the first to nobody", lambda: client.send(b"x"))
attempt("a second to nobody", lambda: client.send(b"x"))
late = socket.socket()
late.setblocking(False)
attempt("not waiting", lambda: late.connect(server.getsockname()))
server.accept()[0].close()
print(late.connect_ex(server.getsockname()), late.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))

# Prints:
# connected already -> OSError [Errno 106] Transport endpoint is already connected
# nothing in time -> TimeoutError timed out
# nothing now -> BlockingIOError [Errno 11] Resource temporarily unavailable
# no client in time -> TimeoutError timed out
# 0.05 0.0 False None
# the end -> b''
# the first to nobody -> 1
# a second to nobody -> BrokenPipeError [Errno 32] Broken pipe
# not waiting -> BlockingIOError [Errno 115] Operation now in progress
# 0 0
