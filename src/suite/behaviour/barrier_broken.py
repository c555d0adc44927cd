"""A barrier breaks by a timeout or by abort(), and can be reset."""
import threading

barrier = threading.Barrier(2, timeout=0.01)
try:
    barrier.wait()
except threading.BrokenBarrierError:
    print("broken", barrier.broken)
try:
    barrier.wait()
except threading.BrokenBarrierError as error:
    print("still", repr(error))
barrier.reset()
print(barrier.broken)
barrier.abort()
print(barrier.broken)
single = threading.Barrier(1)
print(single.wait(), single.wait())

# Prints:
# broken True
# still BrokenBarrierError()
# False
# True
# 0 0
