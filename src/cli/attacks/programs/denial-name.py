# Tries to name a thread by five million letters.
# Safe: contained
import threading
t = threading.Thread(target=print, args=(1,), name="n" * 5_000_000)
t.start()
t.join()
