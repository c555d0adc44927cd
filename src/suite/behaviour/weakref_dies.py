"""A weak reference, a finalizer and a weak dictionary."""
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name


node = Node("a")
reference = weakref.ref(node, lambda _: print("callback"))
weakref.finalize(node, print, "finalized", "a")
names = weakref.WeakValueDictionary({"a": node})
print(reference() is node, list(names))
del node
gc.collect()
print(reference(), list(names))
kept = Node("b")
weakref.finalize(kept, print, "finalized at the end")
print("end")

# Prints:
# True ['a']
# finalized a
# callback
# None []
# end
# finalized at the end
