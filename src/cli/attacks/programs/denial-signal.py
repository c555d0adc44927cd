# Tries to be sent a signal.
# Safe: contained
import os, signal
for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGKILL):
    os.kill(os.getpid(), number)
