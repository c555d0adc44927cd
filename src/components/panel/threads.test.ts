import { expect, test } from 'vitest'
import { numbersOfProcess } from '../../protocol/numbers-of-process.ts'

import { badge, lineMarks, look, shortName, ThreadNames } from './threads.ts'

test('no thread but the main one looks like the main thread', () => {
  const looks = Array.from({ length: 50 }, (_, thread) => look(thread))
  expect(looks.indexOf(0)).toBe(0)
  expect(looks.lastIndexOf(0)).toBe(0)
  expect(new Set(looks)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]))
})

test('a name is shortened by what CPython added to it, never by what the learner chose', () => {
  expect(shortName('Thread-1 (worker)')).toBe('Thread-1')
  expect(shortName('MainThread')).toBe('Main')
  expect(shortName('Baker of bread')).toBe('Baker of bread')
  expect(shortName(' (odd)')).toBe(' (odd)')
})

test('a thread is called by its newest name', () => {
  const names = new ThreadNames()
  const moment = { at: 0, thread: 1, line: null }
  expect(names.label(1).name).toBe('Thread 1')
  names.hear({ kind: 'thread-start', ...moment, parent: 0, name: 'Thread-1 (f)', daemon: false })
  names.hear({ kind: 'thread-name', ...moment, name: 'Baker' })
  expect(names.label(1)).toEqual({ number: 1, name: 'Baker' })
  expect(names.label(0).name).toBe('MainThread')
})

test('threads of another process have its name, even where their start is not known, and its number', () => {
  const names = new ThreadNames()
  const number = 2 * numbersOfProcess
  expect(names.label(number, { pid: 44, name: 'Process-2' }).name).toBe('Process-2')
  expect(badge(number)).toEqual({ text: 'P2', size: 'two' })
  expect(badge(number + 1)).toEqual({ text: 'P2', size: 'two' })
  expect(look(number)).toBe(2)
})

test('a badge has room for what it says', () => {
  expect(badge(0)).toEqual({ text: 'M', size: 'one' })
  expect(badge(12)).toEqual({ text: '12', size: 'two' })
  expect(badge(1000).size).toBe('more')
})

test('a thousand threads on one line are a hundred marks, and a thread without a line is none', () => {
  const threads = Array.from({ length: 1000 }, (_, thread) => ({ thread, name: 'T', line: 3 }))
  const marks = lineMarks([{ thread: 0, name: 'MainThread', line: null }, ...threads])
  expect(marks).toHaveLength(100)
  expect(marks[1]).toEqual({ line: 3, look: look(1), name: 'T', note: '' })
})
