import time
from concurrent.futures import ThreadPoolExecutor

answers = ["busy", "busy", "here you are"]  # what the server says


def ask():
    answer = answers.pop(0)
    if answer == "busy":
        raise ConnectionError(answer)
    return answer


def ask_patiently(attempts=4):
    pause = 1
    for attempt in range(1, attempts + 1):
        try:
            return ask()
        except ConnectionError as error:
            print(f"Attempt {attempt}: {error}")
            if attempt == attempts:
                raise
            time.sleep(pause)
            pause *= 2


with ThreadPoolExecutor() as pool:
    print("Result:", pool.submit(ask_patiently).result())
