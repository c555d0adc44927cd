import { expect, test } from 'vitest'
import { explored, outcome } from '../grader/example.ts'
import { loadProgram } from './load.ts'
import { parseStatements } from './program-file.ts'
import { compare } from './verify-program.ts'

const parse = (text: string) => parseStatements(text, 'content/programs/a.yaml')
const hello = `checks:
  - type: output-exact
    output: |
      hello
`

test('left out, a program is explored, and ends without an exception', () => {
  expect(parse(hello)).toMatchObject({ ends: ['finished'], live: false, schedules: 100 })
})

test('a file that says nothing of its program is refused', () => {
  expect(() => parse('ends: finished')).toThrow('nothing is said of the program')
  expect(() => parse('')).toThrow('nothing is said of the program')
})

test('an unknown key, a wrong value and broken YAML are told with their line and the remedy', () => {
  expect(() => parse(`${hello}colour: red\n`)).toThrow(/a\.yaml[^]*"colour"[^]*Known keys/)
  expect(() => parse(`${hello}ends: happily\n`)).toThrow(/a\.yaml:5\n {2}ends[^]*exception/)
  expect(() => parse('checks: [')).toThrow(/a\.yaml:1[^]*Remedy/)
})

test('a live run cannot be explored', () => {
  expect(() => parse(`${hello}live: true\nschedules: 3\n`)).toThrow(
    'remove `granularity` and `schedules`',
  )
})

test('what a program prints is held against what is said', () => {
  const said = parse(`${hello}possible:\n  - |\n    hello\n`)
  expect(compare(said, explored([outcome({ output: ['hello'] })]))).toEqual([])
  const [check, possible] = compare(said, explored([outcome({ output: ['bye'] })]))
  expect(check).toContain('output-exact: ')
  expect(possible).toContain('it never printed this, which the lesson says it can:\nhello')
})

test('a program may fail only in the way that is said, and is judged by what it printed', () => {
  const stuck = explored([outcome({ output: ['hello'], status: 'deadlock' })])
  expect(compare(parse(hello), stuck)).toEqual([
    expect.stringContaining('It ended with "deadlock"'),
  ])
  expect(compare(parse(`${hello}ends: [deadlock, finished]\n`), stuck)).toEqual([])
  const silent = explored([outcome({ status: 'deadlock' })])
  expect(compare(parse(`${hello}ends: deadlock\n`), silent)).toHaveLength(1)
})

test('a program that is not there is an error with its id and the remedy', () => {
  expect(() => loadProgram('six-threads')).toThrow(/no program "six-threads".*five-threads/)
})
