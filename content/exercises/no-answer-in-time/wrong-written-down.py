import time

said = ["answer", "still waiting", "answer"]
time.sleep(4.5)
print(said)
