import threading
import time


class Sleeper(threading.Thread):
    def run(self):
        print("run() is called in", threading.current_thread().name)
        time.sleep(1)


began = time.monotonic()
first, second = Sleeper(), Sleeper()
first.run()
second.run()
print(f"Took {time.monotonic() - began:.0f} seconds, alive: {first.is_alive()}")
