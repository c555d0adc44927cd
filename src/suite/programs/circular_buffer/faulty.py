"""A receiver that finds nothing goes on to expect the next element."""
import threading

N = 7
m = threading.Lock()
buffer = []
first = 0
may_send, may_receive = True, False


def send():
    global may_send, may_receive
    for i in range(N):
        with m:
            if may_send:
                buffer.append(i)
                may_send, may_receive = False, True


def receive():
    global may_send, may_receive, first
    for i in range(N):
        with m:
            if may_receive:
                first += 1
                assert buffer[first - 1] == i
                may_send, may_receive = True, False


threads = [threading.Thread(target=job) for job in (send, receive)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
