# Tries to look into another process's memory.
# Safe: refused
try:
    print("reached:", open("/proc/PID/mem", "rb").read(16))
except BaseException as error:
    print("refused:", type(error).__name__)
