"""Some objects get into another interpreter without pickling: is_shareable says which."""
from concurrent import interpreters

queue = interpreters.create_queue()
simple = [None, True, 3, 2.5, "a", b"a", (1, 2), memoryview(b"a"), queue]
for thing in [*simple, [1], {}, {1}, len, print, queue.put]:
    print(type(thing).__name__, interpreters.is_shareable(thing))

worker = interpreters.create()
worker.prepare_main({"a": 1}, b=("x", None), queue=queue)
worker.exec("print(a, b, queue.id, flush=True)")

for bad in ([1], 2**70, (1, {})):
    try:
        worker.prepare_main(bad=bad)
    except interpreters.NotShareableError as error:
        print(error, "|", repr(error.__cause__))
print(issubclass(interpreters.NotShareableError, TypeError))
worker.close()

# Prints:
# NoneType True
# bool True
# int True
# float True
# str True
# bytes True
# tuple True
# memoryview True
# Queue True
# list False
# dict False
# set False
# builtin_function_or_method False
# builtin_function_or_method False
# method False
# 1 ('x', None) 1
# [1] does not support cross-interpreter data | None
# 1180591620717411303424 does not support cross-interpreter data | OverflowError('try sending as bytes')
# (1, {}) does not support cross-interpreter data | NotShareableError('{} does not support cross-interpreter data')
# True
