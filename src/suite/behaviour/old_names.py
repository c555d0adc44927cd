"""The camel-case names of threading warn, and still work."""
import threading
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    thread = threading.Thread(target=print, args=("run",))
    thread.setName("old")
    thread.setDaemon(False)
    print(thread.getName(), thread.isDaemon(), threading.currentThread().name)
    print(threading.activeCount())
    condition = threading.Condition()
    with condition:
        condition.notifyAll()
thread.start()
thread.join()
for warning in caught:
    print(warning.category.__name__, warning.message)

# Prints:
# old False MainThread
# 1
# run
# DeprecationWarning setName() is deprecated, set the name attribute instead
# DeprecationWarning setDaemon() is deprecated, set the daemon attribute instead
# DeprecationWarning getName() is deprecated, get the name attribute instead
# DeprecationWarning isDaemon() is deprecated, get the daemon attribute instead
# DeprecationWarning currentThread() is deprecated, use current_thread() instead
# DeprecationWarning activeCount() is deprecated, use active_count() instead
# DeprecationWarning notifyAll() is deprecated, use notify_all() instead
