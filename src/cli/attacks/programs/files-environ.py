# Tries to read the environment of processes.
# Safe: refused
try:
    for pid in ("self", 1, PID):
        print("reached:", open(f"/proc/{pid}/environ").read())
except BaseException as error:
    print("refused:", type(error).__name__)
