"""What is executed in an interpreter leaves its names there, and none of them here."""
from concurrent import interpreters

total = 1
worker = interpreters.create()
worker.exec("total = 40")
worker.exec("total += 2")
worker.exec("print('there:', total, flush=True)")
print("here:", total, flush=True)

other = interpreters.create()
other.exec("print('in another one:', 'total' in globals(), __name__, flush=True)")
worker.close()
other.close()

# Prints:
# there: 42
# here: 1
# in another one: False __main__
