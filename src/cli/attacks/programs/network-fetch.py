# Tries to fetch by JavaScript.
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


each(lambda o: o.fetch("http://127.0.0.1:PORT"))
each(lambda o: o.constructor.constructor("return fetch")()("http://127.0.0.1:PORT"))
