import { expect, test } from 'vitest'
import { exerciseIds, loadSpecimens } from '../exercise/load.ts'
import { parsePython } from '../grader/source/parse-python.ts'
import { flags } from './flags.ts'

const whats = (program: string) => flags(parsePython(program)).map(({ what }) => what)

test.each([
  ['import js', 'imports js'],
  ['import threading, ctypes as c', 'imports ctypes'],
  ['from pyodide.code import run_js', 'imports pyodide'],
  ['from sys import _getframe', 'imports _getframe'],
  ['import sys\nsys._getframe(1)', 'uses _getframe'],
  ['().__class__.__mro__', 'uses __mro__'],
  ['__import__("j" + "s")', 'uses __import__'],
  ['exec("import js")', 'uses exec'],
  ['import sys\nf = getattr(sys, "_get" + "frame")', 'uses getattr'],
  ['print(vars(x)["__globals__"])', 'names __globals__ in a string'],
  ['import threading\nthreading.Lock = Mine', 'changes threading.Lock'],
  ['import time as t\nt.sleep = print', 'changes time.sleep'],
  ['from threading import Thread\nThread.start = Thread.run', 'changes threading.Thread.start'],
  ['try:\n  1 / 0\nexcept Exception as e:\n  e.__traceback__.tb_frame', 'uses tb_frame'],
])('%j is to be looked at', (program, what) => {
  expect(whats(program)).toContain(what)
})

test('a flag says on which line, and each is told once', () => {
  expect(flags(parsePython('a = 1\nimport gc\nimport gc\n'))).toEqual([
    { line: 2, what: 'imports gc' },
  ])
})

test('words in comments and in text that is printed are nobody’s business', () => {
  expect(whats('# import js, exec, gc\nprint("import ctypes; eval this")\n')).toEqual([])
  expect(whats('import threading\nthreading.excepthook = print\n')).toEqual([])
})

test('no program of the course’s own exercises is flagged', () => {
  const found = exerciseIds().flatMap((id) =>
    loadSpecimens(id).flatMap(({ name, text }) =>
      whats(text).map((what) => `${id}/${name}: ${what}`),
    ),
  )
  expect(found).toEqual([])
})

test.each([
  ['x = __ｂuiltins__', 'uses __builtins__'],
  ['import ｇc', 'imports gc'],
  ['from timeit import gc as same', 'imports gc'],
  ['import timeit\ntimeit.gc.collect()', 'uses gc'],
  ['import enum\nenum.bltns.setattr', 'uses bltns'],
])('the machinery by another name is flagged: %s', (program, what) => {
  expect(flags(parsePython(program)).map((flag) => flag.what)).toContain(what)
})
