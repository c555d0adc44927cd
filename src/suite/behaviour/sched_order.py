"""A scheduler runs events by time and priority."""
import sched
import time

scheduler = sched.scheduler(time.monotonic, time.sleep)
begun = time.monotonic()
scheduler.enterabs(begun + 0.03, 1, print, ("third",))
scheduler.enterabs(begun + 0.01, 2, print, argument=("first",))
cancelled = scheduler.enter(0.02, 1, print, ("never",))
scheduler.enterabs(begun + 0.02, 2, print, ("b",))
scheduler.enterabs(begun + 0.02, 1, print, ("a",), {"end": "; "})
scheduler.cancel(cancelled)
print(len(scheduler.queue))
scheduler.run()
print(scheduler.empty(), time.monotonic() - begun >= 0.03)

# Prints:
# 4
# first
# a; b
# third
# True True
