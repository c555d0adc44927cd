# Tries to tell something by a name that is looked up.
# Safe: refused
import socket
try:
    print("reached:", socket.getaddrinfo("SECRET.example.org", 80))
except BaseException as error:
    print("refused:", type(error).__name__)
