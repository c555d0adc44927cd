"""What an interpreter has put into a queue goes with it; the queue says what comes instead."""
from concurrent import interpreters
from concurrent.interpreters import _queues

usual = interpreters.create_queue()
strict = interpreters.create_queue(unbounditems=_queues.UNBOUND_ERROR)
short = interpreters.create_queue(unbounditems=_queues.UNBOUND_REMOVE)

worker = interpreters.create()
worker.prepare_main(usual=usual, strict=strict, short=short)
worker.exec("for queue in (usual, strict, short): queue.put('there')")
short.put("here")
print(usual.qsize(), strict.qsize(), short.qsize())
worker.close()
print(usual.qsize(), strict.qsize(), short.qsize())

print(usual.get(), usual.unbounditems)
try:
    strict.get()
except _queues.ItemInterpreterDestroyed as error:
    print(error)
print(short.get())

# Prints:
# 1 1 2
# 1 1 1
# concurrent.interpreters._queues.UNBOUND concurrent.interpreters._queues.UNBOUND
# item's original interpreter destroyed
# here
