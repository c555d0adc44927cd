"""Two threads take turns by a condition."""
import threading

condition = threading.Condition()
turn = "ping"


def play(mine, other):
    global turn
    for n in range(3):
        with condition:
            condition.wait_for(lambda: turn == mine)
            print(mine, n)
            turn = other
            condition.notify()


threads = [
    threading.Thread(target=play, args=pair) for pair in (("ping", "pong"), ("pong", "ping"))
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

# Prints:
# ping 0
# pong 0
# ping 1
# pong 1
# ping 2
# pong 2
