# Only two may sit at the table at once, so one of them always gets both forks.
import threading

forks = [threading.Lock() for _ in range(3)]
meals = []
seats = threading.Semaphore(2)


def eat(number):
    left, right = forks[number], forks[(number + 1) % 3]
    assert left.locked() and right.locked(), "both forks are needed"
    meals.append(number)


def dine(number):
    with seats:
        with forks[number]:
            with forks[(number + 1) % 3]:
                eat(number)


philosophers = [threading.Thread(target=dine, args=(number,)) for number in range(3)]
for philosopher in philosophers:
    philosopher.start()
for philosopher in philosophers:
    philosopher.join()

print("Meals:", len(meals))
