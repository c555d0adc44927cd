import time

for page in (1, 2, 3):
    print(f"reading page {page}")
    time.sleep(4)
