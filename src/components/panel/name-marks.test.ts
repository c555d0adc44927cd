/** Which names are marked while somebody types, and that no right program has a mark for one that is unknown. */
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parsePython } from '../../grader/source/parse-python.ts'
import { nameMarks } from './name-marks.ts'

/** "2 slip total", in the order of the text. */
const marked = (program: string): string[] =>
  nameMarks(parsePython(program)).map(({ line, kind, columns }) => {
    const text = program.split('\n')[line - 1]!
    return `${line} ${kind} ${text.slice(columns![0] - 1, columns![1] - 1)}`
  })

test.each([
  ['name = 1\nprint(nmae)\n', ['2 slip nmae']],
  ['def f(a):\n    return a + b\n', ['2 slip b']],
  ['print(f"{tota}")\n', ['1 slip tota']],
  ['Thread(target=print)\n', ['1 slip Thread']],
  ['print(sum(n for n in number))\n', ['1 slip number']],
  ['import threading\nimport time\ntime.sleep(1)\n', ['1 unused threading']],
  ['from queue import Queue, Empty as E\nQueue()\n', ['1 unused E']],
  ['import concurrent.futures\n', ['1 unused concurrent']],
  ['def f():\n    total = 1\n    return 2\n', ['2 unused total']],
])('%j is marked: %j', (program, marks) => {
  expect(marked(program)).toEqual(marks)
})

test.each([
  ['a variable of the whole program: a check may look at it', 'total = 1\n'],
  ['a variable of the whole program, made in a function', 'def f():\n    global n\n    n = 1\n'],
  ['what a loop or a with statement names', 'def f():\n    for i in []:\n        pass\n'],
  ['a name that says that it is not used', 'def f():\n    _rest = 1\n'],
  [
    'names of patterns',
    'match 1:\n    case [a, *b] | {"k": a, **b} as w:\n        print(a, b, w)\n',
  ],
  ['names of types', 'type X[V] = list[V]\nclass A[T]:\n    x: T\n'],
  ['names of keyword arguments', 'print("a", end="")\n'],
  [
    'an exception, and one of a kind',
    'try:\n    pass\nexcept* (Exception, OSError) as e:\n    print(e)\n',
  ],
  ['a walrus in a comprehension', 'print([y for x in "ab" if (y := x)])\n'],
  ['a decorator of a module', 'import functools\n@functools.cache\ndef f():\n    pass\n'],
  ['names that come in another way', 'from threading import *\nLock()\n'],
  ['names that are made while it runs', 'exec("n = 1")\nprint(n)\n'],
  ['anything, while a line is unfinished', 'print(n\n'],
])('nothing is marked of %s', (_, program) => {
  expect(marked(program)).toEqual([])
})

/** Here a name is unknown on purpose. */
const meant = ['src/suite/behaviour/closures_late_binding.py']

test('in no program of the course, and in none that Python runs, a name is unknown', () => {
  const files = globSync('{content,src/suite,src/mutants}/**/*.py')
  expect(files.length).toBeGreaterThan(500)
  const wrong = files.filter((file) =>
    nameMarks(parsePython(readFileSync(file, 'utf8'))).some(({ kind }) => kind === 'slip'),
  )
  expect(wrong).toEqual(meant)
})
