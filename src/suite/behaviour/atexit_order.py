"""Exit handlers run in the reverse of their order, also after an exception in one."""
import atexit


@atexit.register
def last():
    print("registered first, runs last")


atexit.register(print, "second", sep="")
atexit.register(print, "never")
atexit.unregister(print)
atexit.register(print, "registered last,", "runs first")
print("end of the main program")

# Prints:
# end of the main program
# registered last, runs first
# registered first, runs last
