/** Checks on the whole of an exploration: exact output, races, time, threads at once. */
import { expect, test } from 'vitest'
import type { ExploreResult, Outcome } from '../../protocol/explore.ts'
import { exercise, explored, outcome, race } from '../example.ts'
import { grade } from '../grade.ts'
import type { Finding } from '../verdict.ts'

function found(
  check: Record<string, unknown>,
  outcomes: Outcome[],
  parts: Partial<ExploreResult> = {},
): Finding[] {
  return grade(exercise([check]), explored(outcomes, parts)).findings
}

const prints = (...lines: (string | [number, string])[]) => outcome({ output: lines })
const exact = { type: 'output-exact', output: 'a\nb\nc\n' }

test('the whole output is right line by line; blanks at the ends do not count', () => {
  expect(found(exact, [prints('a', 'b ', 'c', '')])).toEqual([])
})

test('a line too many, a line that is missing and a line once too often are told', () => {
  const [surplus] = found(exact, [prints('a', 'b', [2, 'x'], 'c')])
  expect(surplus?.message).toBe(
    '“x” (line 3 of the output, printed by thread 2) is not asked for in the one schedule explored.',
  )
  const [missing] = found(exact, [prints('a', 'b')])
  expect(missing?.message).toContain('“c” is missing (only two lines of 3 came) in')
  const [again] = found(exact, [prints('a', 'b', 'b', 'c')])
  expect(again?.message).toContain(
    '“b” (line 3 of the output, printed by the main thread) was printed once too often',
  )
})

test('a line in the place of another is told with both', () => {
  const [finding] = found(exact, [prints('a', 'B', 'c')])
  expect(finding?.message).toContain('is not asked for, and “b” is missing')
})

test('nothing at all is told so', () => {
  expect(found(exact, [prints()])[0]?.message).toContain('“a” is missing (nothing was printed)')
})

test('the right lines in the wrong order are wrong, unless any order will do', () => {
  const swapped = prints('a', [1, 'c'], [2, 'b'])
  const [finding] = found(exact, [swapped])
  expect(finding?.message).toContain(
    '“c” (line 2 of the output, printed by thread 1) came where “b” should be',
  )
  expect(finding?.about).toEqual({ output: [1, 2] })
  expect(found({ ...exact, anyOrder: true }, [swapped])).toEqual([])
  expect(found({ ...exact, anyOrder: true }, [prints('a', 'a', 'b')])).toHaveLength(1)
})

test('a program without races is free of them', () => {
  expect(found({ type: 'race-free' }, [outcome()])).toEqual([])
})

test('a race names the variable, both threads, both lines and how often it was seen', () => {
  const races = [race('counter[0]', [8, 9], { count: 41, schedule: 'b3' })]
  const [finding] = found({ type: 'race-free' }, [outcome({ count: 200 })], { races })
  expect(finding).toMatchObject({
    count: 41,
    schedule: 'b3',
    lines: [8, 9],
    threads: ['Thread-1 (work)', 'Thread-2 (work)'],
  })
  expect(finding?.message).toBe(
    'Thread-1 (work) writes `counter[0]` on line 8 and Thread-2 (work) reads it on line 9, ' +
      'and nothing puts the two in order: a data race, in 41 of 200 schedules.',
  )
})

test.each([
  ['counter', 'counter[0]', 1],
  ['counter', 'self.counter', 1],
  ['counter', 'counter.total', 1],
  ['counter', 'counters[0]', 0],
  ['self.total', 'self.total', 1],
  ['total', 'counter', 0],
])('a race-free %s is broken by a race on %s: %d', (variable, text, findings) => {
  const races = [race(text, [8, 9])]
  expect(found({ type: 'race-free', variable }, [outcome()], { races })).toHaveLength(findings)
})

const lasting = (virtualSeconds: number) => outcome({ virtualSeconds })

test('waits that do not overlap take too long by the program’s own clock', () => {
  const atMost = { type: 'virtual-time', max: 3 }
  expect(found(atMost, [lasting(3), lasting(2.999_999_999)])).toEqual([])
  const [finding] = found(atMost, [lasting(3), lasting(9)])
  expect(finding?.message).toBe(
    'The program took 9 seconds of its own clock, where it may take 3 seconds at most, in 1 of 2 schedules.',
  )
})

test('what was cut off as too long has taken its time as well', () => {
  const livelock = outcome({ status: 'cut', virtualSeconds: 1536 })
  const [finding] = found({ type: 'virtual-time', max: 10 }, [lasting(1), livelock])
  expect(finding?.message).toContain('took 1536 seconds of its own clock')
  expect(found({ type: 'virtual-time', min: 2000 }, [livelock])).toEqual([])
})

test('floating-point crumbs are no time', () => {
  expect(found({ type: 'virtual-time', max: 0.3, min: 0.3 }, [lasting(0.1 + 0.2)])).toEqual([])
})

test('a wait that ends too early takes too little', () => {
  const alike = found({ type: 'virtual-time', max: 3 }, [lasting(7), lasting(7)])
  expect(alike[0]?.message).toContain('took 7 seconds of')
  const [finding] = found({ type: 'virtual-time', min: 1 }, [lasting(0), lasting(0.5), lasting(1)])
  expect(finding?.message).toContain('took as little as 0 seconds of its own clock')
  expect(finding?.count).toBe(2)
})

const inside = (count: number) => outcome({ regions: { download: count } })
const region = { type: 'concurrency', region: 'download' }

test('too many threads at once in one schedule are too many', () => {
  expect(found({ ...region, max: 2 }, [inside(1), inside(2)])).toEqual([])
  const [finding] = found({ ...region, max: 2 }, [inside(2), inside(3)])
  expect(finding?.message).toBe(
    'Three threads were inside `download` at once in 1 of 2 schedules. Two threads at most may be there.',
  )
})

test('enough threads at once in one schedule are enough', () => {
  expect(found({ ...region, min: 2 }, [inside(1), inside(2)])).toEqual([])
  const [finding] = found({ ...region, min: 2 }, [inside(1), inside(1)])
  expect(finding?.message).toContain('Never more than one thread was inside `download` at once')
})

test('that threads never met is not held against a program of which too little was seen', () => {
  const demanding = exercise([{ ...region, min: 2 }], { different: 100 })
  expect(grade(demanding, explored([inside(1)]))).toMatchObject({
    status: 'undecided',
    findings: [],
  })
})

test('a function that nobody calls is told so', () => {
  const [finding] = found({ ...region, min: 1 }, [outcome()])
  expect(finding?.message).toMatch(/^No thread was ever inside `download`/)
  expect(finding?.lookAt).toContain('who calls `download`')
})
