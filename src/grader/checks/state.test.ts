import { expect, test } from 'vitest'
import type { Outcome, Overlap } from '../../protocol/explore.ts'
import { exercise, explored, outcome } from '../example.ts'
import { grade } from '../grade.ts'
import type { Finding } from '../verdict.ts'

const program = 'counter = [0]\ndef add():\n    value = counter[0]\n    counter[0] += 1\n'
const check = { type: 'final-value', expression: 'counter[0]', equals: 4, called: 'the counter' }

function found(checks: Record<string, unknown>, ...outcomes: Outcome[]): Finding[] {
  return grade(exercise([checks]), program, explored(outcomes)).findings
}

const ended = (value: string | null, parts: Partial<Outcome> = {}): Outcome =>
  outcome({ watched: { 'counter[0]': value }, ...parts, output: [] })

const onOneLine: Overlap = {
  threads: [1, 2],
  names: ['Thread-1 (work)', 'Thread-2 (work)'],
  lines: [4, 4],
}

test('the right value is right', () => {
  expect(found(check, ended('4', { count: 9 }))).toEqual([])
})

test('a lost update names the two threads that were inside, and the line', () => {
  const lost = ended('3', { count: 41, schedule: 's7', overlaps: [onOneLine] })
  const [finding] = found(check, ended('4', { count: 159 }), lost)
  expect(finding).toMatchObject({
    check: 'final-value',
    threads: ['Thread-1 (work)', 'Thread-2 (work)'],
    lines: [4],
    count: 41,
    schedule: 's7',
  })
  expect(finding?.message).toBe(
    'Thread-1 (work) was interrupted in the middle of line 4 (`counter[0] += 1`) and ' +
      'Thread-2 (work) executed line 4 before it came back: both were inside at once. ' +
      'The counter ended as 3 instead of 4 in 41 of 200 schedules. One update was lost.',
  )
  expect(finding?.lookAt).toContain('line 4')
})

test('two threads on two lines are told with both', () => {
  const overlap: Overlap = { ...onOneLine, lines: [3, 4] }
  const [finding] = found(check, ended('2', { overlaps: [overlap] }))
  expect(finding?.lines).toEqual([3, 4])
  expect(finding?.lookAt).toContain('lines 3 to 4')
  expect(finding?.message).toContain('executed line 4 (`counter[0] += 1`) before it came back')
  expect(finding?.message).toContain('2 updates were lost.')
})

test('the example is a schedule that shows an overlap, and one on the same line before others', () => {
  const plain = ended('3', { schedule: 's1' })
  const shown = ended('2', {
    schedule: 's2',
    overlaps: [{ ...onOneLine, lines: [3, 4] }, onOneLine],
  })
  const [finding] = found(check, plain, shown)
  expect(finding).toMatchObject({ schedule: 's2', lines: [4], count: 2 })
  expect(finding?.message).toContain(
    'The counter ended as 2 or 3 instead of 4 in all 2 schedules. Up to 2 updates were lost.',
  )
})

test('without an overlap, nothing is claimed about threads', () => {
  const [finding] = found({ ...check, called: undefined }, ended('5'))
  expect(finding?.message).toBe(
    '`counter[0]` ended as 5 instead of 4 in the one schedule explored.',
  )
  expect(finding?.threads).toEqual([])
})

test('a value that cannot be evaluated is not a wrong value', () => {
  const [finding] = found(check, ended(null))
  expect(finding?.message).toContain('could not be evaluated')
  expect(finding?.lookAt).toContain('names')
  expect(found(check, outcome())).toHaveLength(1)
})

test('a deadlock is told as who waits where for what held by whom', () => {
  const waiter = (thread: number, line: number, lock: string, holder: number) => ({
    thread,
    name: `Thread-${thread}`,
    daemon: false,
    line,
    source: `with ${lock}:`,
    what: 'lock' as const,
    for: `${lock} (a Lock)`,
    holder,
  })
  const deadlock = [waiter(1, 12, 'b', 2), waiter(2, 17, 'a', 1)]
  const stuck = outcome({ status: 'deadlock', deadlock, schedule: 's5' })
  const [finding] = found({ type: 'no-deadlock' }, ended('4'), stuck)
  expect(finding).toMatchObject({ threads: ['Thread-1', 'Thread-2'], lines: [12, 17], count: 1 })
  expect(finding?.message).toBe(
    'The program came to a deadlock, where no thread can ever go on, in 1 of 2 schedules. ' +
      'Thread-1 waits on line 12 (`with b:`) for b (a Lock), which Thread-2 holds and ' +
      'Thread-2 waits on line 17 (`with a:`) for a (a Lock), which Thread-1 holds.',
  )
  expect(finding?.lookAt).toContain('same order')
})

test('a thread that waits for itself is told about RLock', () => {
  const waiter = {
    thread: 0,
    name: 'MainThread',
    daemon: false,
    line: 3,
    source: 'lock.acquire()',
    what: 'lock' as const,
    for: 'lock (a Lock)',
    holder: 0,
  }
  const [finding] = found(
    { type: 'no-deadlock' },
    outcome({ status: 'deadlock', deadlock: [waiter] }),
  )
  expect(finding?.message).toContain(
    'The main thread waits on line 3 (`lock.acquire()`) for lock (a Lock), which it holds itself',
  )
  expect(finding?.lookAt).toContain('RLock')
})

test('an uncaught exception names its thread, where it is known', () => {
  const broken = outcome({ status: 'exception', detail: 'ValueError: x, in Thread-2 (work)' })
  expect(found({ type: 'no-exception' }, broken)[0]?.threads).toEqual(['Thread-2 (work)'])
})

test('an uncaught exception is quoted, and its line looked at', () => {
  const broken = outcome({
    status: 'exception',
    detail: 'line 8: ZeroDivisionError: division by zero',
  })
  const [finding] = found({ type: 'no-exception' }, broken)
  expect(finding?.message).toContain('ZeroDivisionError: division by zero')
  expect(finding?.lines).toEqual([8])
})
