import time

said = ["answer", "still waiting", "answer"]
time.sleep(6)
print(said)
