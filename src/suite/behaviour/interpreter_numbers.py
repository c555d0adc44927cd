"""Interpreters have numbers, and one can make others."""
from concurrent import interpreters

main = interpreters.get_main()
print(main, main.id, main.whence, interpreters.get_current() is main)
one, two = interpreters.create(), interpreters.create()
print(one, two.whence, interpreters.list_all(), one == interpreters.Interpreter(one.id))
one.exec("""
from concurrent import interpreters
nested = interpreters.create()
print(nested, interpreters.get_current(), interpreters.get_main(), flush=True)
nested.exec("print('inside', flush=True)")
nested.close()
""")
two.close()
print(interpreters.list_all(), interpreters.create().id, interpreters.list_all())
for bad in (77, -1, "1"):
    try:
        interpreters.Interpreter(bad)
    except Exception as error:
        print(type(error).__name__, error)
try:
    one.exec("interpreters.get_current().close()")
except interpreters.ExecutionFailed as error:
    print(error.args)
one.close()

# Prints:
# Interpreter(0) 0 runtime init True
# Interpreter(1) _interpreters module [Interpreter(0), Interpreter(1), Interpreter(2)] True
# Interpreter(3) Interpreter(1) Interpreter(0)
# inside
# [Interpreter(0), Interpreter(1)] 4 [Interpreter(0), Interpreter(1)]
# InterpreterNotFoundError unrecognized interpreter ID 77
# ValueError interpreter ID must be a non-negative int, got -1
# TypeError id must be an int, got '1'
# ('concurrent.interpreters.InterpreterError: cannot destroy the current interpreter',)
