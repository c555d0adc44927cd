# Tries to end another process of the teacher's.
# Safe: contained
import os, signal
for pid in (PID, os.getppid(), 1, -1, 0):
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.kill(pid, number)
            print("sent", pid)
        except BaseException as error:
            print("refused:", type(error).__name__)
