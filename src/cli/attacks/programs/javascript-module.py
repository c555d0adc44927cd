# Tries to import JavaScript.
# Safe: refused
try:
    import js
    print("reached:", js)
except BaseException as error:
    print("refused:", type(error).__name__)
