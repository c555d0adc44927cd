"""Counter, defaultdict, deque, namedtuple, OrderedDict, ChainMap."""
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

words = Counter("to be or not to be".split())
print(words.most_common(2), words["absent"], words - Counter(to=1))
groups = defaultdict(list)
for word in words:
    groups[len(word)].append(word)
print(groups)
last = deque(range(5), maxlen=3)
last.appendleft(9)
last.rotate(1)
print(last, last.pop(), list(last))
Point = namedtuple("Point", "x y", defaults=[0])
print(Point(1), Point(1)._replace(y=5), Point._fields)
ordered = OrderedDict(a=1, b=2)
ordered.move_to_end("a")
print(ordered, ChainMap({"a": 1}, {"a": 2, "b": 3})["b"])

# Prints:
# [('to', 2), ('be', 2)] 0 Counter({'be': 2, 'to': 1, 'or': 1, 'not': 1})
# defaultdict(<class 'list'>, {2: ['to', 'be', 'or'], 3: ['not']})
# deque([3, 9], maxlen=3) 2 [3, 9]
# Point(x=1, y=0) Point(x=1, y=5) ('x', 'y')
# OrderedDict({'b': 2, 'a': 1}) 3
