# Tries to read a file of the teacher's.
# Safe: refused
try:
    print("reached:", open("FILE").read())
except BaseException as error:
    print("refused:", type(error).__name__)
