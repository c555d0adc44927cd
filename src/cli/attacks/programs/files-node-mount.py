# Tries to mount the machine's disk, by Emscripten's file system of Node.
# Safe: refused
import gc


def each(attempt):
    "Tries it with every object of JavaScript that Python holds."
    kind = next(one for one in object.__subclasses__() if one.__name__ == "JsProxy")
    found = list(filter(kind.__instancecheck__, gc.get_referents(*gc.get_objects())))
    for one in found:
        try:
            print("reached:", attempt(one))
        except BaseException:
            pass
    print(f"refused by {len(found)} objects" if found else "nothing was found to try it with")


import os


def mount(o):
    fs = o.FS if hasattr(o, "FS") else o._module.FS
    fs.mount(fs.filesystems.NODEFS, {"root": "/"}, "/mnt")
    return os.listdir("/mnt")


each(mount)
