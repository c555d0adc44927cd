"""What goes wrong with sockets, and in which words."""
import socket

server = socket.create_server(("127.0.0.1", 0))
address = server.getsockname()


def attempt(what, call):
    try:
        print(what, "->", call())
    except Exception as error:
        print(what, "->", type(error).__name__, error)


one = socket.socket()
attempt("address in use", lambda: one.bind(address))
attempt("not ours", lambda: one.bind(("192.0.2.1", 0)))
attempt("not connected", lambda: one.recv(1))
attempt("nobody there", lambda: one.send(b"x"))
attempt("no peer", one.getpeername)
attempt("not listening", one.accept)
attempt("a text for an address", lambda: one.connect("localhost"))
attempt("a port of text", lambda: one.connect(("localhost", "80")))
attempt("too large a port", lambda: one.connect(("localhost", 65536)))
attempt("text to send", lambda: one.send("text"))
attempt("a negative timeout", lambda: one.settimeout(-1))
one.close()
attempt("closed", lambda: one.recv(1))
spare = socket.create_server(("127.0.0.1", 0))
free = spare.getsockname()
spare.close()
attempt("refused", lambda: socket.create_connection(free))
attempt("unknown host", lambda: socket.create_connection(("no-such-host.invalid", 80)))
attempt("unknown name", lambda: socket.gethostbyname("no-such-host.invalid"))
attempt("unknown service", lambda: socket.getservbyname("no-such-service"))
attempt("no such family", lambda: socket.socket(99))
attempt("a negative number", lambda: socket.socket(fileno=-1))

# Prints:
# address in use -> OSError [Errno 98] Address already in use
# not ours -> OSError [Errno 99] Cannot assign requested address
# not connected -> OSError [Errno 107] Transport endpoint is not connected
# nobody there -> BrokenPipeError [Errno 32] Broken pipe
# no peer -> OSError [Errno 107] Transport endpoint is not connected
# not listening -> OSError [Errno 22] Invalid argument
# a text for an address -> TypeError connect(): AF_INET address must be tuple, not str
# a port of text -> TypeError 'str' object cannot be interpreted as an integer
# too large a port -> OverflowError connect(): port must be 0-65535.
# text to send -> TypeError a bytes-like object is required, not 'str'
# a negative timeout -> ValueError Timeout value out of range
# closed -> OSError [Errno 9] Bad file descriptor
# refused -> ConnectionRefusedError [Errno 111] Connection refused
# unknown host -> gaierror [Errno -2] Name or service not known
# unknown name -> gaierror [Errno -2] Name or service not known
# unknown service -> OSError service/proto not found
# no such family -> OSError [Errno 97] Address family not supported by protocol
# a negative number -> ValueError negative file descriptor
