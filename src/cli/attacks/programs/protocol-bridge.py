# Tries to send forged events by the bridge of the kernel.
# Safe: contained
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


def forge(o):
    for name in ("post", "progress", "wantInput"):
        if hasattr(o, name):
            return getattr(o, name)(1, 10**9, '[{"kind": "output", "text": "forged"}]')


each(forge)
