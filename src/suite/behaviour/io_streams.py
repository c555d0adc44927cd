"""Text and bytes in memory, and what streams refuse."""
import io
import sys

text = io.StringIO("one\ntwo\r\nthree")
print(text.readline(), text.read(2), text.tell(), list(text))
raw = io.BytesIO()
raw.write(b"abc")
raw.seek(1)
print(raw.read(), raw.getvalue(), raw.getbuffer().nbytes)
wrapper = io.TextIOWrapper(io.BytesIO(), encoding="latin-1", newline="\n")
wrapper.write("\u00e9\n")
wrapper.flush()
print(wrapper.buffer.getvalue(), sys.stdout.encoding, sys.stdout.writable(), sys.stdin.readable())
for attempt in (lambda: io.StringIO().write(b"x"), lambda: sys.stdin.write("x"), text.fileno):
    try:
        attempt()
    except (TypeError, OSError) as error:
        print(type(error).__name__)
text.close()
try:
    text.read()
except ValueError as error:
    print(error)

# Prints:
# one
#  tw 6 ['o\r\n', 'three']
# b'bc' b'abc' 3
# b'\xe9\n' utf-8 True True
# TypeError
# UnsupportedOperation
# UnsupportedOperation
# I/O operation on closed file
