# Tries to start more threads than there is room for.
# Safe: contained
import threading
wait = threading.Event()
try:
    for _ in range(100_000):
        threading.Thread(target=wait.wait, daemon=True).start()
except RuntimeError as error:
    print("refused:", error)
