/** Programs cannot reach the kernel's classes through those that they know, nor use a public one to be handed its objects. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

test('no class names a class of the kernel among its subclasses, by whatever way it is asked', async () => {
  const program = `
import abc, collections.abc as c, operator, sys, threading
class Meta(type): pass
class A(metaclass=Meta): pass
class B(A): pass
def all_below(kind, ask, seen):
    for one in ask(kind):
        if one not in seen:
            seen.add(one)
            all_below(one, ask, seen)
    return seen
ways = (
    type.__subclasses__, vars(type)["__subclasses__"], operator.methodcaller("__subclasses__"),
    lambda kind: kind.__subclasses__(*([kind] if issubclass(kind, type) else [])),
)
for ask in ways[:2] + ways[3:]:
    print([k for k in all_below(object, ask, set()) if k.__module__.startswith("_turns")])
print([k for k in ways[2](object) if k.__module__.startswith("_turns")])
print(A.__subclasses__(), B.__subclasses__(), threading.Timer in threading.Thread.__subclasses__())
print(isinstance([], c.Sized), issubclass(int, c.Iterable), len(object.__subclasses__()) > 100)
try: type.__subclasses__(3)
except TypeError as error: print(error)
`
  const { out, result } = await lab.run(program)
  expect([result.status, ...out.trim().split('\n')]).toEqual([
    'finished',
    '[]',
    '[]',
    '[]',
    '[]',
    "[<class '__main__.B'>] [] True",
    'True False True',
    "descriptor '__subclasses__' for 'type' objects doesn't apply to a 'int' object",
  ])
})

test('a function of a public class that is called with a made-up object gives out no thread and nothing that runs threads', async () => {
  // A made-up object answers every question with another, and looks at all that it is given.
  const program = `
import operator, sys, types
import asyncio, concurrent.futures, multiprocessing.pool, multiprocessing.managers, queue, select, socket, subprocess
found, tried = set(), 0
def look(path, values):
    for value in values:
        module = type(value).__module__
        if isinstance(module, str) and module.startswith("_turns") and type(value).__name__ != "Operation":
            found.add((path, module))
class MadeUp:
    def __init__(self, path): object.__setattr__(self, "path", path)
    def __getattr__(self, name):
        if name.startswith("__"): raise AttributeError(name)
        return MadeUp(f"{self.path}.{name}")
    def __call__(self, *given, **named):
        look(self.path, (*given, *named.values()))
        return MadeUp(self.path + "()")
    def __setattr__(self, name, value): look(self.path, [value])
    def __setitem__(self, key, value): look(self.path, [key, value])
    def __getitem__(self, key): look(self.path, [key]); return self
    def __contains__(self, key): look(self.path, [key]); return False
    def __eq__(self, other): look(self.path, [other]); return True
    __lt__ = __le__ = __gt__ = __ge__ = __add__ = __radd__ = __eq__
    def __hash__(self): return 1
    def __iter__(self): return iter([self])
    def __len__(self): return 1
    def __index__(self): return 3
    def __enter__(self): return self
    def __exit__(self, *given): pass
def attempt(path, function):
    global tried
    tried += 1
    for count in range(5):
        try: look(path, [function(*[MadeUp(f"{path}({n})") for n in range(count)])])
        except BaseException: pass
def is_kernels(thing):
    return isinstance(thing, types.FunctionType) and "_turns" in thing.__code__.co_filename
# Those that wait for ever, end the program, or are still called when it has ended.
left_out = ("exit", "kill", "wait", "pause", "alarm", "timer", "sleep", "fork", "abort", "signal", "interrupt", "addaudithook")
seen = set()
def names(of, path):
    for name, thing in list(vars(of).items()):
        thing = getattr(thing, "__func__", thing)
        thing = thing.fget if isinstance(thing, property) else thing
        if id(thing) in seen: continue
        seen.add(id(thing))
        if is_kernels(thing):
            if not any(word in name for word in left_out): attempt(f"{path}.{name}", thing)
        elif isinstance(thing, type):
            for kind in thing.__mro__: names(kind, f"{path}.{name}")
for name, module in list(sys.modules.items()):
    if name != "__main__": names(module, name)
print(tried > 150, found)
`
  const { out, result } = await lab.run(program)
  expect([result.status, out.trim()]).toEqual(['finished', 'True set()'])
})
