# Tries to run JavaScript.
# Safe: refused
try:
    from pyodide.code import run_js
    print("reached:", run_js("process.pid"))
except BaseException as error:
    print("refused:", type(error).__name__)
