"""A condition that is not held says so; a wait may time out."""
import threading

condition = threading.Condition()
for attempt in (condition.wait, condition.notify, condition.notify_all):
    try:
        attempt()
    except RuntimeError as error:
        print(error)
with condition:
    print(condition.wait(timeout=0.01))
    print(condition.wait_for(lambda: False, timeout=0.01))
    print(condition.wait_for(lambda: "true at once"))
    print(condition.notify(5))

# Prints:
# cannot wait on un-acquired lock
# cannot notify on un-acquired lock
# cannot notify on un-acquired lock
# False
# False
# true at once
# None
