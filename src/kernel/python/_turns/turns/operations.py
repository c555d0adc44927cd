"""What a thread is about to do at a schedule point, as far as other threads can notice it.

An operation is a tuple `(kind, place, key, point)`. `place` says what it works on: the `id` of an
object, or a name for what is no object of its own ("global counter", "stdout"); `key` which part of
it, None for all. `point` is the points.Point in the learner's code, None where there is none.
"""

# Kinds. READ and WRITE can race; USE and CHANGE are single calls of built-in methods, which CPython
# makes atomic in both of its builds. OPAQUE may do anything.
(NONE, READ, WRITE, USE, CHANGE, ACQUIRE, RELEASE, TRY, START, END, JOINED, WAKE, JUMP, OPAQUE) = range(14)

LOOKS = (READ, USE)

NOTHING = (NONE, None, None, None)
ANYTHING = (OPAQUE, None, None, None)


def dependent(one, other):
    """Whether the order of two operations of different threads can make a difference."""
    kind, its = one[0], other[0]
    if kind == NONE or its == NONE:
        return False
    if kind == OPAQUE or its == OPAQUE:
        return True
    if one[1] != other[1]:
        return False
    if kind in LOOKS and its in LOOKS:
        return False
    return one[2] == other[2] or one[2] is None or other[2] is None
