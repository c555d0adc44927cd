# Tries to write over a file of the teacher's.
# Safe: contained
try:
    open("FILE", "w").write("written")
    print("reached: written")
except BaseException as error:
    print("refused:", type(error).__name__)
