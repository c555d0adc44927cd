/** A program that touches the machinery is marked as it does; one that uses the library, whatever that does, is not. */
import { expect, test } from 'vitest'
import { patient } from '../../../../../.ci/pace.ts'
import { useLab } from '../../../lab.ts'
import { openNodeKernel } from '../../../node.ts'

const lab = useLab()

async function marks(program: string, kernel = lab.kernel) {
  const result = await kernel.explore({ program, schedules: 2, retry: false, marks: true })
  return result.marks.map(({ what, line }) => `${line} ${what}`)
}

test('ordinary programs have no mark, though the library looks into frames for them', async () => {
  const program = `
import ast, asyncio, collections, concurrent.futures, contextlib, dataclasses, enum, functools, gc, inspect, io, json
import logging, pickle, queue, random, threading, time, traceback, types, typing, warnings, weakref
Point = collections.namedtuple("Point", "x y")
@dataclasses.dataclass
class Job:
    name: str
    def run(self): return self.name
class Color(enum.Enum): RED = 1
@functools.cache
def work(n): return n
@contextlib.contextmanager
def held():
    yield
with held(), concurrent.futures.ThreadPoolExecutor(2) as pool: print(list(pool.map(work, [1, 2])))
try: 1 / 0
except ZeroDivisionError as error:
    traceback.format_exc(); logging.exception("told"); traceback.print_stack(); traceback.format_stack()
    traceback.extract_tb(error.__traceback__); traceback.TracebackException.from_exception(error)
warnings.warn("told")
async def main(): await asyncio.sleep(1)
asyncio.run(main())
print(pickle.loads(pickle.dumps(Job("a"))).run(), Color.RED, typing.get_type_hints(Job), Point(1, 2))
lock = threading.RLock(); t = threading.Thread(target=work, args=(3,)); t.start(); t.join()
gc.collect(); super(Job, Job("b")).__init__()
@dataclasses.dataclass
class Later:
    name: "str"
    jobs: "list[Job | None]"
print(typing.get_type_hints(Later), ast.literal_eval("[1]"))
asyncio.run(main(), debug=True)
`
  expect(await marks(program)).toEqual([])
})

test.each([
  ['import sys\nsys._getframe()', '2 calls sys._getframe'],
  ['import sys\ngetattr(sys, "_get" + "frame")()', '2 calls sys._getframe'],
  ['import gc\nlen(gc.get_objects())', '2 calls gc.get_objects'],
  ['import sys\nsys.addaudithook(print)', '2 calls sys.addaudithook'],
  ['import sys\nsys.settrace(None)', '2 calls sys.settrace'],
  ['import ctypes', '1 imports ctypes'],
  ['import ctypes\nctypes.string_at(0, 0)', '2 calls ctypes.string_at'],
  [
    'import importlib\nname = "j" + "s"\ntry: importlib.import_module(name)\nexcept ImportError: pass',
    '3 imports js',
  ],
  [
    'import operator\ndef f(): pass\noperator.attrgetter("__co" + "de__")(f)',
    '3 reaches for __code__',
  ],
  ['exec("a = 1")', '1 calls exec'],
  ['import os\nos.pipe.__getattribute__("__glo" + "bals__")', '2 reaches for __globals__'],
  ['import os\n"{0.__globals__}".format(os.pipe)', '2 reaches for __globals__'],
  [
    'import time\ntype(time.sleep).__dict__["__globals__"].__get__(time.sleep)',
    '2 reaches for __globals__',
  ],
  [
    'import threading\nthreading.main_thread()._os_thread_handle._thread_',
    '2 reaches for _thread_',
  ],
  ['import sys\nsys.stdin._bridge', '2 reaches for _bridge'],
  ['import importlib\nimportlib.import_module("pyo" + "dide.webloop")', '2 imports pyodide'],
  ['import os\nos.pipe.__closure__', '2 reaches for __closure__'],
  [
    'import sys\nsys.modules.get("_pyodide_core") or __import__("_pyodide_core")',
    '2 imports _pyodide_core',
  ],
  ['import sys\nsys.monitoring.free_tool_id(4)', '2 calls sys.monitoring.free_tool_id'],
  [
    'import sys\nvars(sys)["mon" "itoring"].clear_tool_id(4)',
    '2 calls sys.monitoring.clear_tool_id',
  ],
  [
    'import _thread, sys, time\n_thread.start_new_thread(sys.monitoring.clear_tool_id, (4,)); time.sleep(1)',
    '0 calls sys.monitoring.clear_tool_id',
  ],
  [
    'import sys, threading\nclass Name:\n    def __str__(self): return "x"\n' +
      't = threading.Thread(target=sys.audit, args=("object.__getattr__", None, Name())); t.start(); t.join()',
    '0 reaches for an attribute',
  ],
  ['import ast\nclass Name(str): pass\nast.parse("1", Name("x"))', '3 calls compile'],
])('%s: %s', async (program, mark) => {
  expect(await marks(program)).toContain(mark)
})

test.each([
  ['import inspect\ninspect.currentframe()', '2 calls sys._getframe'],
  ['import inspect, os\ninspect.getmembers(os.pipe)', '2 reaches for __globals__'],
  ['import traceback\nlist(traceback.walk_stack(None))', '2 calls sys._getframe'],
  ['import logging\nlogging.currentframe()', '2 calls sys._getframe'],
  ['import pkgutil\npkgutil.resolve_name("os:pipe.__globals__")', '2 reaches for __globals__'],
  [
    'import string, os\nstring.Formatter().get_field("0.__globals__", (os.pipe,), {})',
    '2 reaches for __globals__',
  ],
  [
    'import traceback\ntry: 1 / 0\nexcept Exception as error: list(traceback.walk_tb(error.__traceback__))',
    '3 reaches for tb_frame',
  ],
  [
    'from concurrent.futures import ThreadPoolExecutor as Pool\nimport os\n' +
      'with Pool() as pool: pool.submit(getattr, os.pipe, "__glo" + "bals__").result()',
    '0 reaches for __globals__',
  ],
  [
    'from concurrent.futures import ThreadPoolExecutor as Pool\nimport os\ndef f(): pass\n' +
      'with Pool() as pool: pool.submit(setattr, os.pipe, "__code__", f.__code__)',
    '0 reaches for __code__',
  ],
  [
    'import threading\nthreading.settrace(print)\nt = threading.Thread(); t.start(); t.join()',
    '0 calls sys.settrace',
  ],
  [
    'import _thread, sys, time\n_thread.start_new_thread(sys.settrace, (print,)); time.sleep(1)',
    '0 calls sys.settrace',
  ],
  [
    'from importlib.machinery import SourceFileLoader as Loader\n' +
      'Loader("a", "a.py").source_to_code("a = 1", "/lib/python3.14/a.py")',
    '2 calls compile',
  ],
  ['import ast\nast.parse("a = 1", "<frozen a>")', '2 calls compile'],
  ['open("mine.py", "w").write("a = 1")\nimport mine', '2 calls compile'],
  ['import timeit\ntimeit.timeit("a = 1", number=1)', '2 calls compile'],
  ['import typing\nclass A: x: "lambda: 1"\ntyping.get_type_hints(A)', '3 calls compile'],
  [
    'import threading\nt = threading.Thread(target=vars(print.__self__)["ex" "ec"], args=("a = 1",))\nt.start(); t.join()',
    '0 calls compile',
  ],
  ['import sys\nvars(sys)["_current_" "frames"]()', '2 calls sys._current_frames'],
  [
    'import importlib._bootstrap_external as loading, importlib.util, os\nopen("a.py", "w").write("a = 1")\n' +
      'import py_compile; py_compile.compile("a.py", "b.pyc")\n' +
      'loading.SourcelessFileLoader("b", "b.pyc").get_code("b")',
    '4 calls marshal.loads',
  ],
])('the library does it for the program. %s: %s', async (program, mark) => {
  expect(await marks(program)).toContain(mark)
})

test.each([
  ['print.__self__.repr = lambda thing: "9"', 'changes builtins'],
  ['import json as j\nj.loads = print', 'changes json'],
])('what is changed for all is noted at the end. %s: %s', async (program, mark) => {
  expect(await marks(program)).toContain(`0 ${mark}`)
})

test('a program that replaces builtins, or a class of the kernel, changes nothing in how it is judged', async () => {
  const program = `
import json, sys
counter = [1]
print.__self__.repr = lambda thing: "9"
print.__self__.len = lambda thing: 9
json._default_encoder.encode = lambda thing: "9"
try: sys.meta_path[0].planted.output = None
except TypeError: print("refused")
`
  // No program finds it by itself: the test puts it where this one does.
  lab.kernel.python(`import sys
everywhere = type.__subclasses__.__globals__["_subclasses"]
sys.meta_path[0].planted = next(k for k in everywhere(object) if k.__module__ == "_turns.explore.printed")`)
  const request = { program, schedules: 2, retry: false, watch: ['counter[0]', 'len(counter)'] }
  const { outcomes } = await lab.kernel.explore(request)
  expect(outcomes.map(({ watched, output }) => [watched, output[0]?.text])).toEqual([
    [{ 'counter[0]': '1', 'len(counter)': '1' }, 'refused'],
  ])
})

test('a program that replaces random.Random, or the kernel’s builtins, changes no choice of schedules', async () => {
  const program = (first: string) => `
import random, threading
${first}
counter = [0]
def work():
    for _ in range(3): counter[0] += 1
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print(counter[0])
`
  const wrong = async (first: string) => {
    const request = { program: program(first), schedules: 60, retry: false, seed: 3 }
    const { outcomes } = await lab.kernel.explore(request)
    return outcomes.map(({ output, count }) => [output[0]?.text, count])
  }
  expect(await wrong('random.Random.random = lambda self: 0.0')).toEqual(await wrong('pass'))
})

test('what says that it lies in the library, and leads out of it, is the program’s', async () => {
  const program = `
import os, sys
open("/tmp/deputy.py", "w").write("import sys\\nsys._getframe()")
sys.path.append("/lib/python3.14/../../tmp")
import deputy
`
  expect(await marks(program)).toContain('2 calls sys._getframe')
})

const signalled = (body: string) => `
import inspect, logging, signal, sys, traceback, types
kept = vars(types.FrameType)["f_" + "back"]
def handler(number, frame):
    ${body.replaceAll('\n', '\n    ')}
signal.signal(signal.SIGUSR1, handler)
signal.raise_signal(signal.SIGUSR1)
`

test.each([
  'frame.f_back',
  'kept.__get__(frame)',
  'while frame: frame = frame.f_back',
  'getattr(frame, "f_" + "back")',
  'types.FrameType.f_back.__get__(frame)',
  'inspect.getouterframes(frame)',
  'list(traceback.walk_stack(frame))',
])('from a handler’s frame to the machinery: %s', async (body) => {
  expect((await marks(signalled(body))).join()).toContain('reaches for f_back')
})

test('prose is no program, and Python’s search for a keyword that was meant is not the program’s doing', async () => {
  expect(await marks('This is not a program.\n')).toEqual([])
  expect(await marks('import codeop\ncodeop.compile_command("a = 1")')).toContain('2 calls compile')
})

test('a handler that prints its stack, or logs, is not marked', async () => {
  const body = `
traceback.print_stack(frame); traceback.format_stack(frame); logging.warning("told")
print(frame.f_lineno, frame.f_locals["number"] if "number" in frame.f_locals else 0)
def inner(): pass
inner()
`
  expect(await marks(signalled(body))).toEqual([])
})

test('a process is begun by a text of the library’s; any other text is the program’s', async () => {
  // The programs above have reached into theirs.
  const kernel = await openNodeKernel()
  const program = `
from multiprocessing import Process, Queue, SimpleQueue
def work(queue): queue.put(1)
if __name__ == "__main__":
    for queue in (SimpleQueue(), Queue()):
        process = Process(target=work, args=(queue,))
        process.start(); print(queue.get()); process.join()
`
  expect(await marks(program, kernel)).toEqual([])
  const other = `
from multiprocessing import Process, spawn
spawn.get_command_line = lambda **kwds: ["python", "-c", "print('here')", "--multiprocessing-fork"]
if __name__ == "__main__":
    try: Process(target=print).start()
    except BrokenPipeError: pass
`
  expect(await marks(other, kernel)).toContain('0 calls compile')
})

test('a mark is told as it is earned, whatever becomes of the answer', async () => {
  const told: string[] = []
  const kernel = await openNodeKernel((message) => {
    if (message.type === 'mark') told.push(message.mark.what)
  })
  const program = 'import sys\nsys._getframe()\nwhile True: pass'
  void kernel.explore({ program, schedules: 1, retry: false, marks: true })
  await expect.poll(() => told, { timeout: patient(60) }).toEqual(['calls sys._getframe'])
  await kernel.stop()
})

test('a program that takes its mark back is marked all the same', async () => {
  const program = `
import gc
for one in gc.get_objects():
    if type(one) is dict and one.get("__name__", "").endswith("library.marks"):
        one["_add"] = one["_getframe"] = one["_what"] = None
`
  expect(await marks(program)).toContain('3 calls gc.get_objects')
})
