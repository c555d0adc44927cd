import { expect, test } from 'vitest'
import { firstAfter, OutputLog, type Line } from './output-lines.ts'

const main = { number: 0, name: 'MainThread' }
const one = { number: 1, name: 'Thread-1 (f)' }
const two = { number: 2, name: 'Thread-2 (f)' }

const lines = (log: OutputLog): Line[] => log.snapshot().flat()
const text = (log: OutputLog): string[] =>
  lines(log).map((line) => line.segments.map((segment) => segment.text).join(''))

test('one event may hold several lines', () => {
  const log = new OutputLog()
  log.write(main, 'stdout', 'a\nb\n')
  expect(text(log)).toEqual(['a', 'b'])
})

test('parts of a line become one line of one thread', () => {
  const log = new OutputLog()
  log.write(one, 'stdout', 'Thread 1 ')
  log.write(one, 'stdout', 'done!')
  log.write(one, 'stdout', '\n')
  expect(lines(log)).toEqual([
    { index: 0, step: 0, segments: [{ thread: one, kind: 'stdout', text: 'Thread 1 done!' }] },
  ])
})

test('an unfinished line is shown, and can still grow', () => {
  const log = new OutputLog()
  log.write(one, 'stdout', 'wait')
  expect(text(log)).toEqual(['wait'])
  log.write(one, 'stdout', 'ing\n')
  expect(text(log)).toEqual(['waiting'])
})

test('a thread that gets in between is named in the middle of the line', () => {
  const log = new OutputLog()
  log.write(one, 'stdout', 'one')
  log.write(two, 'stdout', 'two')
  log.write(one, 'stdout', '\n')
  log.write(two, 'stdout', '\n')
  expect(lines(log)[0]?.segments.map((segment) => segment.thread.number)).toEqual([1, 2, 1])
  expect(text(log)).toEqual(['onetwo', ''])
})

test('an empty line still says who wrote it', () => {
  const log = new OutputLog()
  log.write(two, 'stdout', '\n')
  expect(lines(log)[0]?.segments[0]?.thread).toEqual(two)
})

test('errors and answers stay apart from ordinary output of the same line', () => {
  const log = new OutputLog()
  log.write(main, 'stdout', 'Name? ')
  log.write(main, 'input', 'Ada\n')
  log.write(main, 'stderr', 'oops\n')
  expect(lines(log).map((line) => line.segments.map((segment) => segment.kind))).toEqual([
    ['stdout', 'input'],
    ['stderr'],
  ])
})

test('a full chunk keeps its identity while output goes on', () => {
  const log = new OutputLog()
  log.write(main, 'stdout', 'x\n'.repeat(150))
  const before = log.snapshot()
  log.write(main, 'stdout', 'y\n')
  const after = log.snapshot()
  expect(after[0]).toBe(before[0])
  expect(after[1]).not.toBe(before[1])
})

test('a flood is cut off and counted', () => {
  const log = new OutputLog(1000)
  log.write(main, 'stdout', '1\n'.repeat(1500))
  expect(lines(log)).toHaveLength(1000)
  expect(log.dropped).toBe(500)
  expect(log.isFull).toBe(true)
})

test('a carriage return rewrites the line', () => {
  const log = new OutputLog()
  log.write(main, 'stdout', '10 %')
  log.write(main, 'stdout', '\r20 %')
  log.write(main, 'stdout', '\r\n')
  expect(text(log)).toEqual(['20 %'])
})

test('control characters are shown, not obeyed', () => {
  const log = new OutputLog()
  log.write(main, 'stdout', '\u001B[31mred\tand\u0000\n')
  expect(text(log)).toEqual(['␛[31mred\tand␀'])
})

test('the lines since a line are the finished ones after it', () => {
  const log = new OutputLog()
  log.write(main, 'stdout', 'x\n'.repeat(250))
  log.write(main, 'stdout', 'unfinished')
  expect(log.since(0)).toHaveLength(250)
  expect(log.since(240).map((line) => line.index)[0]).toBe(240)
  expect(log.since(250)).toEqual([])
})

test('a line knows the event with which it was begun', () => {
  const log = new OutputLog()
  log.write(one, 'stdout', 'a', 3)
  log.write(two, 'stdout', 'b\nc', 5)
  log.write(one, 'stdout', '\n', 7)
  expect(lines(log).map(({ step }) => step)).toEqual([3, 5])
  expect([2, 3, 4, 5].map((step) => firstAfter(lines(log), step))).toEqual([0, 1, 1, 2])
})

test('what was left out has a line of its own, and the end comes after it', () => {
  const log = new OutputLog(4)
  for (const n of [1, 2, 3, 4, 5]) log.write(main, 'stdout', `${n}\n`)
  log.gap(one, 'some lines', 7)
  log.write(main, 'stdout', 'last')
  expect(text(log)).toEqual(['1', '2', '3', '4', 'some lines', 'last'])
  expect(lines(log)[4]).toMatchObject({ step: 7, segments: [{ kind: 'gap' }] })
})
