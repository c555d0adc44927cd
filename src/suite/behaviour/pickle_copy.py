"""Objects pickled and copied, deep and shallow; locks cannot be."""
import copy
import pickle
import threading


class Account:
    def __init__(self, owner, balance):
        self.owner, self.balance = owner, balance
        self.history = [balance]

    def __eq__(self, other):
        return vars(self) == vars(other)


account = Account("Ada", 10)
twin = pickle.loads(pickle.dumps(account))
print(twin == account, twin is account)
shallow, deep = copy.copy(account), copy.deepcopy(account)
account.history.append(5)
print(shallow.history, deep.history)
for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
    try:
        attempt(threading.Lock())
    except TypeError as error:
        print(error)
loop = []
loop.append(loop)
print(copy.deepcopy(loop), pickle.loads(pickle.dumps({1: (2, b"3")})))

# Prints:
# True False
# [10, 5] [10]
# cannot pickle '_thread.lock' object
# cannot pickle '_thread.lock' object
# cannot pickle '_thread.lock' object
# [[...]] {1: (2, b'3')}
