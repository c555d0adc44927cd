import threading
import time


def remind(what):
    print("Remember:", what)


tea = threading.Timer(3, remind, args=("the tea is ready",))
call = threading.Timer(5, remind, args=("call Ada",))
tea.start()
call.start()

time.sleep(4)
tea.cancel()
call.cancel()
print("The main thread is done")
