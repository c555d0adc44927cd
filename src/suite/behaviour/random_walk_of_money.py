"""A classic simulation: seeded, several accounts, logged under a lock."""
import random
import threading

chance, lock = random.Random(7), threading.Lock()
money = {"a": 50, "b": 50, "c": 50}


def trade(name):
    for _ in range(20):
        with lock:
            other = chance.choice([one for one in money if one != name])
            amount = min(chance.randint(1, 9), money[name])
            money[name] -= amount
            money[other] += amount
    print(f"{name} is done\n", end="")


threads = [threading.Thread(target=trade, args=(name,)) for name in money]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sum(money.values()), min(money.values()) >= 0)

# Prints in any order:
# 150 True
# a is done
# b is done
# c is done
