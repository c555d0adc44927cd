/**
 * What a program can come to from what it has: it looks at all attributes of all objects, and of what these have, but for
 * the attributes that are heard of when somebody reads them (marks.test.ts). It must not come to a thread of the kernel's.
 */
import { expect, test } from 'vitest'
import { patient } from '../../../../../.ci/pace.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()

// Everything on which a thread can wait is in use, so that whoever waits can be found in it.
const walk = String.raw`
import asyncio, collections, concurrent.futures, contextvars, functools, logging, multiprocessing, operator, os, queue, select
import selectors, signal, socket, sqlite3, subprocess, sys, threading, time, types, weakref
from concurrent import interpreters

gate, inside, turn = threading.Lock(), threading.RLock(), threading.Condition()
simple, jobs, own = queue.SimpleQueue(), queue.Queue(1), threading.local()
bell, few, meet = threading.Event(), threading.Semaphore(1), threading.Barrier(3)
own.mine = 1
ready = threading.Semaphore(0)
left, right = socket.socketpair()
server = socket.create_server(("localhost", 0))
poller, picker = select.poll(), selectors.DefaultSelector()
picker.register(left, selectors.EVENT_READ)
poller.register(right, select.POLLIN)
loop = asyncio.new_event_loop()
base = sqlite3.connect(":memory:", check_same_thread=False)
reads, writes = os.pipe()
process_lock = multiprocessing.Lock()
another, between = interpreters.create(), interpreters.create_queue()
signal.signal(signal.SIGALRM, lambda *_: None)


def hold():
    with gate, inside, turn:
        ready.release()
        bell.wait()

def waits(what):
    own.mine = 2
    ready.release()
    what()

pool = concurrent.futures.ThreadPoolExecutor(2)
future = pool.submit(bell.wait)
threads = [threading.Thread(target=hold)]
threads += [threading.Thread(target=waits, args=(what,), daemon=True) for what in (
    gate.acquire, inside.acquire, turn.acquire, simple.get, jobs.get, meet.wait, lambda: left.recv(1),
    lambda: time.sleep(900), lambda: server.accept(), lambda: picker.select(), lambda: poller.poll(),
    lambda: threads[0].join(), lambda: os.read(reads, 1), lambda: between.get(),
    lambda: another.call(time.sleep, 900), lambda: sys.stdin.readline())]
timer = threading.Timer(900, print)
timer.daemon = True
timer.start()
threads[0].start()
ready.acquire()
few.acquire()
for thread in threads[1:]:
    thread.start()
    ready.acquire()
time.sleep(1)

LEADING = {"__globals__", "__closure__", "__builtins__", "__code__", "__defaults__", "__kwdefaults__", "tb_frame", "cr_frame", "gi_frame", "ag_frame", "f_back", "f_globals",
           "_thread_", "_joiners", "_bridge", "_reader"}
seen, found = {}, {}
todo = collections.deque((name, value) for name, value in list(globals().items()) if name not in ("seen", "found", "todo"))
kept = []

def add(path, value):
    if id(value) not in seen and type(value) not in (int, float, str, bytes, bool, type(None)):
        seen[id(value)] = path
        kept.append(value)
        todo.append((path, value))
        home = type(value).__module__
        if type(home) is str and home.startswith("_turns") and not isinstance(value, type):
            found[path] = f"{home}.{type(value).__qualname__}"

def parts(path, value):
    kind = type(value)
    names = set()
    for one in kind.__mro__:
        names.update(vars(one))
    try:
        names.update(object.__getattribute__(value, "__dict__"))
    except Exception:
        pass
    for name in names - LEADING:
        if kind.__name__ in ("method-wrapper", "wrapper_descriptor", "builtin_function_or_method") and name != "__self__":
            continue
        for way in (object.__getattribute__, getattr):
            try:
                part = way(value, name)
            except Exception:
                continue
            if type(part).__name__ != "method-wrapper":
                add(f"{path}.{name}", part)
    if kind in (list, tuple, set, frozenset, collections.deque):
        for number, part in enumerate(list(value)[:300]):
            add(f"{path}[{number}]", part)
    elif isinstance(value, (dict, types.MappingProxyType)):
        for name, part in list(value.items())[:3000]:
            add(f"{path}[{name!r:.40}]", part)
            add(f"{path}.key", name)
    elif isinstance(value, weakref.ref):
        add(f"{path}()", value())
    if kind.__module__ in ("_thread", "threading", "_queue") or kind.__module__ == "multiprocessing.synchronize":
        for name in ("_is_owned", "_release_save", "_recursion_count", "__repr__", "locked", "is_alive", "__getstate__"):
            if name == "_release_save" and value is not turn._lock:
                continue
            try:
                add(f"{path}.{name}()", getattr(value, name)())
            except Exception:
                pass
        try:
            add(f"object.__getstate__({path})", object.__getstate__(value))
        except Exception:
            pass

while todo and len(seen) < 60_000:
    parts(*todo.popleft())
print(len(seen) >= 60_000)
for path, kind in found.items():
    print(kind, path)
os._exit(0)
`

/** Objects of the kernel's that a program has, and may have: nothing more leads on from them. */
const known = [
  '_turns.program.stdin.Input sys.stdin',
  '_turns.program.stdin._InputBytes sys.stdin.buffer',
  '_turns.program.streams._Sink sys.stdout.buffer',
  '_turns.program.streams._Sink sys.stderr.buffer',
  '_turns.library.loop_selector.EpollSelector loop._selector',
  '_turns.library.imports._Ours sys.meta_path[0]',
  '_turns.library.imports._Completed sys.meta_path[1]',
]

test(
  'from what a program has no attribute leads to what runs it',
  async () => {
    const { out } = await lab.run(walk)
    const [enough, ...found] = out.trim().split('\n')
    expect(enough).toBe('True')
    expect(found.toSorted()).toEqual(known.toSorted())
  },
  patient(60),
)
