# Tries to reach the kernel's own objects through frames, and to break them.
# Safe: contained
import sys
frame, broken = sys._getframe(), 0
while frame is not None:
    for one in list(frame.f_locals.values()):
        kind = type(one)
        if kind.__module__.startswith("_turns"):
            for name in list(vars(kind)):
                try:
                    setattr(kind, name, None)
                    broken += 1
                except BaseException:
                    pass
    frame = frame.f_back
print("done")
