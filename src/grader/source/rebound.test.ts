import { expect, test } from 'vitest'
import { definitions } from './find.ts'
import { parsePython } from './parse-python.ts'
import { rebound } from './rebound.ts'

const starter = parsePython(
  'import time\nimport random\n\n\ndef square(n):\n    time.sleep(n)\n    return n * n\n',
)
const names = (added: string): string[] => {
  const program = parsePython(starter.text + added)
  return rebound(program, starter, definitions(starter)[0]!.node).map(({ name }) => name)
}

test.each([
  ['class time:\n    pass', 'time'],
  ['def time(): pass', 'time'],
  ['time = 5', 'time'],
  ['a = time = 5', 'time'],
  ['(time, a) = 5, 6', 'time'],
  ['for time in range(3): pass', 'time'],
  ['with open("x") as time: pass', 'time'],
  ['try: pass\nexcept OSError as time: pass', 'time'],
  ['if (time := 3): pass', 'time'],
  ['time += 1', 'time'],
  ['import random as time', 'time'],
  ['from datetime import time', 'time'],
  ['def f():\n    global time\n    time = 3', 'time'],
  ['time.sleep = print', 'time.sleep'],
  ['def f():\n    time.sleep = print', 'time.sleep'],
])('what the function uses is something else after %s', (added, name) => {
  expect(names(added)).toEqual([name])
})

test.each([
  'import time',
  'random = 5',
  'def f(time): return time',
  'def f():\n    time = 3\n    return time',
  'class A:\n    time = 3',
  'class A:\n    def time(self): pass',
  'a.time = 3',
  'began = time.monotonic()',
  'print(time.sleep, [time for time in range(3)])',
  'time.sleep(3)',
])('it is what it was after %s', (added) => {
  expect(names(added)).toEqual([])
})
