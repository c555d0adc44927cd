"""A callback that fails is logged, and the others run all the same."""
from concurrent.futures import Future


def fail(future):
    raise RuntimeError("in a callback")


future = Future()
future.add_done_callback(fail)
future.add_done_callback(lambda f: print("still called with", f.result()))
future.set_result(7)
print("done")

# Prints:
# still called with 7
# done
# On stderr:
# exception calling callback for <Future at 0x… state=finished returned int>
# RuntimeError: in a callback
