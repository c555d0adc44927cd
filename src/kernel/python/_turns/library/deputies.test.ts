/** What a program has the library do for it is marked as its own doing. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

async function marks(program: string) {
  const result = await lab.kernel.explore({ program, schedules: 2, retry: false, marks: true })
  return result.marks.map(({ what }) => what)
}

// Each has the library hand on what a function or a frame of the kernel's has, or make code of the program's text.
test.each([
  [
    'an annotation that is evaluated where `time.sleep` was written',
    `
import time
from functools import singledispatch
class Hinted:
    __wrapped__ = time.sleep
    def __call__(self, thing): pass
    def __annotate__(self, format): return {"thing": "int"}
@singledispatch
def general(thing): pass
hinted = Hinted()
hinted.__annotations__ = {"thing": "int"}
try: general.register(hinted)
except Exception: pass`,
    'reaches for __globals__',
  ],
  [
    'a name in traceback that is given the variables of a frame',
    `
import threading, traceback
traceback.list = lambda names=(): []
try: threading.Lock().release()
except RuntimeError as error:
    traceback.format_exception(NameError("wrong", name="wrong").with_traceback(error.__traceback__))`,
    'reaches for tb_frame',
  ],
  [
    'a field of a dataclass whose name is code',
    `
from dataclasses import dataclass, field
NAME = 'n" + (print("here") or "") + "'
dataclass(init=False, eq=False)(type("Step", (), {"__annotations__": {NAME: int}, NAME: field(init=False)}))`,
    'calls compile',
  ],
  [
    'a Value of a type that a program made of a number’s',
    `
import multiprocessing
from multiprocessing import sharedctypes
kind = type(multiprocessing.Value("i", 0).get_obj()).__base__
sharedctypes.RawValue(type("Any", (kind,), {"_type_": "O"}))`,
    'calls ctypes.cdata/buffer',
  ],
  [
    'an Array of such a type that says that it is one of numbers',
    `
import multiprocessing
from multiprocessing import sharedctypes
number = type(multiprocessing.Value("i", 0).get_obj())
many = type("Any", (number.__base__,), {"_type_": "O"}) * 1
many._type_, many._length_ = number, 1
sharedctypes.RawValue(many)`,
    'calls ctypes.cdata/buffer',
  ],
  [
    'a property of a shared object whose name is code',
    `
from multiprocessing import sharedctypes
name = "n(self): pass\\nprint('here')\\ndef get_n"
try: sharedctypes.make_property(name)
except Exception: pass`,
    'calls compile',
  ],
  [
    'a method of a manager’s proxy whose name is code',
    `
from multiprocessing import managers
name = "n(self): pass\\nprint('here')\\ndef m"
try: managers.MakeProxyType("Proxy", (name,))
except Exception: pass`,
    'calls compile',
  ],
  ['a module of CPython’s own tests', 'import _testcapi', 'imports _testcapi'],
  [
    'a module that is there already, by way of the loader of such modules',
    `
import sys, types
specs = [finder.find_spec("pyodide", None) for finder in sys.meta_path]
loader = next(spec.loader for spec in specs if spec)
try: loader.create_module(types.SimpleNamespace(name="pyodide.webloop"))
except KeyError: pass`,
    'imports pyodide.webloop',
  ],
  [
    'types.coroutine that is to change a function of the kernel’s',
    `
import functools, os, types
code = (lambda: globals()).__code__
class Code:
    co_flags = 0x20
    def replace(self, **_): return code
class Function:
    __class__ = types.FunctionType
    __code__ = Code()
    __setattr__ = staticmethod(functools.partial(setattr, os.pipe))
try: types.coroutine(Function())
except Exception: pass`,
    'reaches for __code__',
  ],
  [
    'a dictionary of fields that is none',
    `
import dataclasses
class Fields:
    def __iter__(self): return iter(())
class Plain: __dataclass_fields__ = Fields()
builder = dataclasses._FuncBuilder({})
builder.add_fn("f", ("self",), ["  return 1"])
builder.add_fns_to_class(Plain)`,
    'calls compile',
  ],
  [
    'ast.parse that is to make code',
    `
import ast
ast.PyCF_ONLY_AST = 0
ast.parse("print('here')")`,
    'calls compile',
  ],
  [
    'code that is read from a file',
    `
import io, pkgutil
try: pkgutil.read_code(io.BytesIO(__import__("importlib.util").util.MAGIC_NUMBER + bytes(12)))
except Exception: pass`,
    'calls marshal.load',
  ],
])('%s is marked', async (_, program, what) => {
  expect(await marks(program)).toContain(what)
})

test('numbers that processes share are one thing to look at', async () => {
  const program = `
import multiprocessing
def work(total, numbers, flags):
    with total.get_lock(): total.value += 1
    with numbers.get_lock(): numbers[0] += 1
    flags[1] = True
if __name__ == "__main__":
    total = multiprocessing.Value("i", 0)
    numbers = multiprocessing.Array("d", [1.0, 2.0])
    flags = multiprocessing.Array("b", 3)
    worker = multiprocessing.Process(target=work, args=(total, numbers, flags))
    worker.start(); worker.join()
    assert (total.value, numbers[:], flags[:]) == (1, [2.0, 2.0], [0, 1, 0])`
  const result = await lab.kernel.explore({ program, schedules: 2, retry: false, marks: true })
  expect(result.outcomes.map(({ status }) => status)).toEqual(['finished'])
  expect(result.marks).toEqual([
    { what: 'shares memory through ctypes, as Value and Array do', line: 0 },
  ])
})

test('what processes share by a manager is nothing to look at', async () => {
  const program = `
import multiprocessing
def work(shared): shared["n"] = 1
if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        shared = manager.dict()
        worker = multiprocessing.Process(target=work, args=(shared,))
        worker.start(); worker.join()
        assert dict(shared) == {"n": 1}`
  const result = await lab.kernel.explore({ program, schedules: 2, retry: false, marks: true })
  expect(result.outcomes.map(({ status }) => status)).toEqual(['finished'])
  expect(result.marks).toEqual([])
})
