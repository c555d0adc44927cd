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
])('%s is marked', async (_, program, what) => {
  expect(await marks(program)).toContain(what)
})
