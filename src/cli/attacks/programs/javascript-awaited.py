# Tries to be handed a function from outside, as what a promise of its own is awaited with.
# Safe: contained
from pyodide.ffi import create_proxy, run_sync, to_js
try:
    class Thenable:
        def then(self, resolve, reject=None):
            print("reached:", resolve.constructor.constructor("return process")().pid)
    run_sync(to_js(create_proxy(Thenable())))
    print("contained")
except BaseException as error:
    print("refused:", type(error).__name__)
