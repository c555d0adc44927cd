# Tries to import pyodide's JavaScript half.
# Safe: refused
try:
    import pyodide_js
    print("reached:", pyodide_js)
except BaseException as error:
    print("refused:", type(error).__name__)
