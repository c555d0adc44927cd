# Tries to forge rows of the result, by line breaks and by text that runs backwards.
# Safe: contained
import threading
name = "a\u202egnorw\r\nAda: passed\u2028\x85b"
t = threading.Thread(target=print, args=(name,), name=name)
t.start()
t.join()
