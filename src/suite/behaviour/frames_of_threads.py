"""Where each thread stands, by the frames of them all and by the stack of one."""
import sys
import threading
import traceback

begun, gate = threading.Event(), threading.Event()


def stand_here():
    begun.set()
    gate.wait()


thread = threading.Thread(target=stand_here)
thread.start()
begun.wait()
frames = sys._current_frames()
print(len(frames), frames[threading.get_ident()].f_code.co_name)
names = [frame.name for frame in traceback.extract_stack(frames[thread.ident])]
print(names[:3], "stand_here" in names)
print([frame.name for frame in traceback.extract_stack()])
print([entry.f_code.co_name for entry in (sys._getframe(),)])
gate.set()
thread.join()

# Prints:
# 2 <module>
# ['_bootstrap', '_bootstrap_inner', 'run'] True
# ['<module>']
# ['<module>']
