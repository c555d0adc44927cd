# Tries to change built-in types for the next program, by way of C.
# Safe: contained
import ctypes, gc
for kind in (list, str, int):
    names = next(iter(gc.get_referents(kind.__dict__)))
    for name in ("append", "join", "__add__"):
        if name in names:
            names[name] = None
ctypes.pythonapi.PyType_Modified(ctypes.py_object(list))
print("done")
