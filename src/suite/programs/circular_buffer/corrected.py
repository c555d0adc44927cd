"""A receiver waits until there is something, and a sender until it was taken."""
import threading

N = 7
m = threading.Condition()
buffer = []
first = 0
may_send, may_receive = True, False


def send():
    global may_send, may_receive
    for i in range(N):
        with m:
            while not may_send:
                m.wait()
            buffer.append(i)
            may_send, may_receive = False, True
            m.notify()


def receive():
    global may_send, may_receive, first
    for i in range(N):
        with m:
            while not may_receive:
                m.wait()
            first += 1
            assert buffer[first - 1] == i
            may_send, may_receive = True, False
            m.notify()


threads = [threading.Thread(target=job) for job in (send, receive)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
