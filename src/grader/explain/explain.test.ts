/** Hand-made examinations, and what is told of them. */
import { expect, test } from 'vitest'
import type { Waiter } from '../../protocol/run.ts'
import { examined } from '../example.ts'
import type { Finding } from '../verdict.ts'
import { explain } from './explain.ts'
import type { Story } from './story.ts'

const finding = (type: Finding['type'], parts: Partial<Finding> = {}): Finding => ({
  check: type,
  type,
  message: '',
  story: '',
  reach: '',
  lookAt: '',
  hint: '',
  threads: [],
  lines: [],
  count: 1,
  schedule: 'b1',
  granularity: 'bytecode',
  about: {},
  ...parts,
})

const text = (story: Story | null): string => story?.sentences.join(' ') ?? ''

test('without an interruption nobody came into anybody’s way', () => {
  const accesses = '1 r x @9 = 3\n2 w x @9 = 4\n1 w x @9 = 4'
  const uninterrupted = examined(accesses, { preemptions: 0 })
  expect(explain(finding('final-value'), uninterrupted, '')).toBeNull()
})

test('what a thread looked at and another changed before it went on is told with both lines', () => {
  const program = 'if connection is not None:\n    connection.send(1)\n'
  const caught = finding('no-exception', { threads: ['Thread-1 (work)'], about: { line: 2 } })
  const story = explain(
    caught,
    examined('1 r connection @1\n2 w connection @7 = None\n1 r connection @2 = None'),
    program,
  )
  expect(text(story)).toBe(
    'Thread-1 (work) read `connection` on line 1. Before it came to line 2 (`connection.send(1)`), ' +
      'Thread-2 (work) wrote None to `connection` on line 7: what Thread-1 (work) had seen was no longer so. ' +
      'Neither of them holds a lock there.',
  )
  expect(story?.advice?.lookAt).toContain('lines 1 to 2')
})

test('somebody else’s wait changes nothing that was looked at', () => {
  const waits = '1 r stop.is_set() @3\n2 w stop.wait(2) @9\n1 w stop.wait(2) @9'
  expect(explain(finding('final-value'), examined(waits), '')).toBeNull()
})

test('asking and acting are about the same thing however they are written', () => {
  const caught = finding('no-exception', { threads: ['Thread-1 (work)'], about: { line: 6 } })
  const story = explain(
    caught,
    examined('1 r len(seats) @5\n2 r len(seats) @5\n2 w seats.pop() @6\n1 w seats.pop() @6'),
    '',
  )
  expect(text(story)).toContain(
    'Before it came to line 6, Thread-2 (work) did `seats.pop()` on line 6 too',
  )
})

test('an exception that nobody else had a hand in is not explained by others', () => {
  const caught = finding('no-exception', { threads: ['Thread-1 (work)'], about: { line: 9 } })
  expect(explain(caught, examined('1 r x @3 = 1\n2 w y @4 = 1\n1 r y @9 = 1'), '')).toBeNull()
})

const waiter = (thread: number, line: number, lock: string, holder: number): Waiter => ({
  thread,
  name: `Thread-${thread}`,
  daemon: false,
  line,
  source: `with ${lock}:`,
  what: 'lock',
  for: `${lock} (a Lock)`,
  holder,
})

test('a deadlock is told as who holds what, and waits where for what held by whom', () => {
  const joining: Waiter = { ...waiter(0, 20, 'x', 1), what: 'join', for: 'thread Thread-1 to end' }
  const stuck = examined('', { deadlock: [joining, waiter(1, 12, 'b', 2), waiter(2, 17, 'a', 1)] })
  const story = explain(finding('no-deadlock'), stuck, '')
  expect(text(story)).toBe(
    'Thread-1 holds `a` and waits on line 12 (`with b:`) for `b`, which Thread-2 holds. ' +
      'Thread-2 holds `b` and waits on line 17 (`with a:`) for `a`, which Thread-1 holds.',
  )
  expect(story?.lines).toEqual([12, 17])
})

test('who holds a lock without a name is known from what it did last', () => {
  const nameless = { ...waiter(1, 14, 'forks[left]', 2), for: 'a Lock' }
  const stuck = examined('1 r forks @14 [forks[1]]', { deadlock: [nameless] })
  expect(text(explain(finding('no-deadlock'), stuck, ''))).toBe(
    'Thread-1 holds `forks[1]` and waits on line 14 (`with forks[left]:`) for a Lock, which thread 2 took and never gave back: it has ended.',
  )
})

test('two locks that a function calls by one name are not called by it', () => {
  const stuck = examined('', { deadlock: [waiter(1, 6, 'second', 2), waiter(2, 6, 'second', 1)] })
  expect(text(explain(finding('no-deadlock'), stuck, ''))).toBe(
    'Thread-1 waits on line 6 (`with second:`) for a Lock, which Thread-2 holds. ' +
      'Thread-2 waits on line 6 (`with second:`) for a Lock, which Thread-1 holds.',
  )
})

test('threads that wait alike are told in one sentence', () => {
  const alike = (thread: number): Waiter => ({
    ...waiter(thread, 9, 'places', 0),
    what: 'other',
    for: 'places (a Semaphore) to be released',
    holder: null,
  })
  const gate = { what: 'event', for: 'gate (an Event) to be set', holder: null } as const
  const other: Waiter = { ...waiter(2, 17, 'gate', 0), ...gate, source: 'gate.wait()' }
  const stuck = examined('', { deadlock: [alike(1), other, alike(3)] })
  expect(text(explain(finding('no-deadlock'), stuck, ''))).toBe(
    'Thread-1 and Thread-3 wait on line 9 (`with places:`) for places (a Semaphore) to be released. ' +
      'Thread-2 waits on line 17 (`gate.wait()`) for gate (an Event) to be set.',
  )
})

test('a wait for what another thread took away is told with that', () => {
  const queued: Waiter = {
    ...waiter(1, 13, 'jobs', 0),
    what: 'queue',
    for: 'jobs (a Queue) to change',
    holder: null,
    source: 'jobs.get()',
  }
  const accesses =
    '1 r jobs.empty() @12\n2 r jobs.empty() @12\n2 w jobs.get() @13\n1 w jobs.get() @13'
  const story = explain(finding('no-deadlock'), examined(accesses, { deadlock: [queued] }), '')
  expect(text(story)).toContain(
    'Thread-1 (work) did `jobs.empty()` on line 12. Before it came to line 13, Thread-2 (work) did `jobs.get()` on line 13 too',
  )
  expect(text(story)).toContain('Thread-1 waits on line 13 (`jobs.get()`)')
})

test('to ask whether a queue is empty changes nothing, and to take from it is no asking', () => {
  const queued: Waiter = { ...waiter(1, 13, 'jobs', 0), what: 'queue', source: 'jobs.get()' }
  const asked = '1 r jobs.empty() @12\n2 r jobs.empty() @12\n1 w jobs.get() @13'
  const taken = '1 w jobs.get() @12\n2 w jobs.get() @12\n1 w jobs.get() @13'
  for (const accesses of [asked, taken]) {
    const stuck = examined(accesses, { deadlock: [{ ...queued, holder: null }] })
    expect(explain(finding('no-deadlock'), stuck, '')?.sentences).toHaveLength(1)
  }
})

test('who waits for a condition does not hold its lock', () => {
  const notified: Waiter = { ...waiter(1, 17, 'c', 0), what: 'condition', holder: null }
  const stuck = examined('1 r ready @16 [changed]', { deadlock: [notified] })
  expect(text(explain(finding('no-deadlock'), stuck, ''))).not.toContain('holds')
})

test('a line that came too early is told with where the other thread stood', () => {
  const program = 'import time\ntime.sleep(1)\nprint("done")\nprint("end")\n'
  const output: [number, string][] = [
    [0, 'end'],
    [1, 'done'],
  ]
  const accesses = '1 w random.random() @2\n0 w print("end") @4\n1 w print("done") @3'
  const misplaced = finding('output-order', { about: { output: [0, 1] } })
  const story = explain(misplaced, examined(accesses, { output }), program)
  expect(text(story)).toBe(
    'The main thread printed on line 4 (`print("end")`) when Thread-1 (work) had not yet come to ' +
      'line 3 (`print("done")`), and had come only as far as line 2 (`time.sleep(1)`).',
  )
  expect(story).toMatchObject({ threads: ['the main thread', 'Thread-1 (work)'], lines: [4, 3] })
})

test('a thread whose calls of print are not lines one by one is not told about', () => {
  const output: [number, string][] = [
    [0, 'end'],
    [1, 'done'],
  ]
  const accesses = '0 w print("end") @4\n1 w print("do", end="") @3\n1 w print("ne") @3'
  const misplaced = finding('output-order', { about: { output: [0, 1] } })
  expect(explain(misplaced, examined(accesses, { output }), '')).toBeNull()
})

test('threads that look a value up too late all read the last one', () => {
  const accesses = `
    0 w number @13 = 1
    0 w number @13 = 2
    1 r number @14 = 2
    2 r number @14 = 2
  `
  const twice = examined(accesses, { preemptions: 0 })
  expect(text(explain(finding('output-line'), twice, ''))).toContain(
    'Thread-1 (work) and Thread-2 (work) both read 2 from `number` on line 14',
  )
})

test('a race is told by the update that it loses, or else by the locks', () => {
  const racing = finding('race-free', { about: { variable: 'x' }, lines: [5, 8] })
  const lost = '1 r x @5 = 1\n2 r x @5 = 1\n2 w x @5 = 2\n1 w x @5 = 2'
  expect(text(explain(racing, examined(lost), ''))).toContain('both read 1 from `x`')
  const harmless = '1 w x @5 = 1 [lock]\n2 r x @8 = 1'
  expect(text(explain(racing, examined(harmless), ''))).toContain(
    'but Thread-2 (work) does not take it',
  )
})
