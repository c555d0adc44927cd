"""Datagrams come whole, or cut; what goes to nobody is lost."""
import socket

receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
receiver.bind(("127.0.0.1", 0))
receiver.settimeout(1)
address = receiver.getsockname()
sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
for text in (b"one", b"", b"three, and cut"):
    print(sender.sendto(text, address))
for _ in range(3):
    data, source = receiver.recvfrom(5)
    print(data, source[0], source[1] == sender.getsockname()[1])
try:
    sender.sendto(b"x" * 70000, address)
except OSError as error:
    print(error)
try:
    sender.send(b"to whom?")
except OSError as error:
    print(error)
receiver.settimeout(0.05)
try:
    receiver.recvfrom(1)
except TimeoutError as error:
    print("timeout:", error)
receiver.close()
sender.connect(address)
print(sender.send(b"lost"))
try:
    sender.send(b"and told")
except ConnectionRefusedError as error:
    print(error)

# Prints:
# 3
# 0
# 14
# b'one' 127.0.0.1 True
# b'' 127.0.0.1 True
# b'three' 127.0.0.1 True
# [Errno 90] Message too long
# [Errno 89] Destination address required
# timeout: timed out
# 4
# [Errno 111] Connection refused
