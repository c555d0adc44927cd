"""The _thread module: functions run in threads that nobody joins."""
import _thread
import threading

done = _thread.allocate_lock()
done.acquire()


def work(n, *, word):
    print(n, word)
    done.release()


ident = _thread.start_new_thread(work, (3,), {"word": "three"})
print(type(ident).__name__, done.acquire())
_thread.start_new_thread(_thread.exit, ())
for wrong in ((work, 3), ("work", ())):
    try:
        _thread.start_new_thread(*wrong)
    except TypeError as error:
        print(error)
print(issubclass(_thread.error, RuntimeError), threading.main_thread().is_alive())

# Prints:
# 3 three
# int True
# 2nd arg must be a tuple
# first arg must be callable
# True True
