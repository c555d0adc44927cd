"""Open a pipe's ends as files, and pass lines through them from one thread to another."""
import io
import os
import threading

read_end, write_end = os.pipe()
source, sink = open(read_end), open(write_end, "w", buffering=1)
lines = []
reader = threading.Thread(target=lambda: lines.extend(source))
reader.start()
for n in range(3):
    print("line", n, file=sink)
sink.close()
reader.join()
print(lines, source.read() == "", source.seekable(), source.isatty())
for attempt in (lambda: open(write_end), lambda: sink.write("x"), source.tell):
    try:
        attempt()
    except (OSError, ValueError) as error:
        print(type(error).__name__, error)
source.close()

read_end, write_end = os.pipe()
with io.FileIO(write_end, "w", closefd=False) as raw:
    print(raw.write(b"first second"), raw.mode, type(raw).__name__)
os.write(write_end, b" third")
os.close(write_end)
with open(read_end, "rb") as source:
    print(source.read(5), source.peek(1)[:7], source.read().split())
print(source.closed)

read_end, write_end = os.pipe()
os.set_blocking(read_end, False)
with open(read_end, "rb", 0) as raw, open(os.dup(write_end), "wb", 0) as copy:
    print(raw.read(), copy.write(b"now"), raw.read(), raw.read(1))
    os.close(write_end)
    copy.close()
    print(raw.read(1), raw.readall())

# Prints:
# ['line 0\n', 'line 1\n', 'line 2\n'] True False False
# OSError [Errno 9] Bad file descriptor
# ValueError I/O operation on closed file.
# UnsupportedOperation underlying stream is not seekable
# 12 wb FileIO
# b'first' b' second' [b'second', b'third']
# True
# None 3 b'now' None
# b'' b''
