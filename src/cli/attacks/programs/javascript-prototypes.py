# Tries to change JavaScript's own objects under the kernel.
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


def change(o):
    changed = 0
    for owner in (o, o.constructor, o.constructor.prototype):
        for name in ("push", "then", "get", "map", "parse", "stringify", "postMessage", "call"):
            try:
                setattr(owner, name, None)
                changed += 1
            except BaseException:
                pass
    return changed


each(change)
