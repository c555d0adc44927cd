import threading
import time
from concurrent.futures import ThreadPoolExecutor


def deliver(letter):
    time.sleep(2)
    print(f"{threading.current_thread().name} has delivered letter {letter}")


with ThreadPoolExecutor(max_workers=3, thread_name_prefix="Postman") as pool:
    for letter in range(1, 7):
        pool.submit(deliver, letter)
    print("All letters are handed over")

print("All letters are delivered")
