import { expect, test } from 'vitest'
import { findProgram } from './programs.ts'

const programs = new Map([
  ['five-threads', 'print("one")\n\n'],
  ['safe-increment', 'print("two")'],
])

test('a program is found by the name of its file and ends in one newline', () => {
  expect(findProgram('five-threads', 'a.mdx', programs)).toBe('print("one")\n')
  expect(findProgram('safe-increment', 'a.mdx', programs)).toBe('print("two")\n')
})

test('a program that is not there is an error with the file, the id and the remedy', () => {
  const look = (): string => findProgram('six-threads', 'content/lessons/01-a.mdx', programs)
  expect(look).toThrow('content/lessons/01-a.mdx: there is no program "six-threads"')
  expect(look).toThrow('Write it to content/programs/six-threads.py')
  expect(look).toThrow('five-threads, safe-increment')
})
