import threading
import time

forks = [threading.Lock() for _ in range(3)]
meals = []


def eat(number):
    left, right = forks[number], forks[(number + 1) % 3]
    assert left.locked() and right.locked(), "both forks are needed"
    meals.append(number)


def dine(number):
    left, right = forks[number], forks[(number + 1) % 3]
    while True:
        with left:
            if right.acquire(timeout=0.1):
                eat(number)
                right.release()
                return
        time.sleep(0.5)


philosophers = [threading.Thread(target=dine, args=(number,)) for number in range(3)]
for philosopher in philosophers:
    philosopher.start()
for philosopher in philosophers:
    philosopher.join()

print("Meals:", len(meals))
