"""Five philosophers eat by turns, as a waiter lets four of them sit down."""
import threading

forks = [threading.Lock() for _ in range(5)]
waiter = threading.Semaphore(4)


def dine(n):
    for _ in range(3):
        with waiter, forks[n], forks[(n + 1) % 5]:
            pass
    print(f"philosopher {n} has eaten\n", end="")


diners = [threading.Thread(target=dine, args=(n,)) for n in range(5)]
for diner in diners:
    diner.start()
for diner in diners:
    diner.join()
print("the table is empty")

# Prints in any order:
# philosopher 0 has eaten
# philosopher 1 has eaten
# philosopher 2 has eaten
# philosopher 3 has eaten
# philosopher 4 has eaten
# the table is empty
