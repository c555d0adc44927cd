# Tries to start a process.
# Safe: refused
import subprocess
try:
    subprocess.run(["touch", "FILE.made"], check=True)
    print("reached: started")
except BaseException as error:
    print("refused:", type(error).__name__)
