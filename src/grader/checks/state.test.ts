import { expect, test } from 'vitest'
import type { Outcome } from '../../protocol/explore.ts'
import { exercise, explored, outcome } from '../example.ts'
import { grade } from '../grade.ts'
import type { Finding } from '../verdict.ts'

const check = { type: 'final-value', expression: 'counter[0]', equals: 4, called: 'the counter' }

function found(checks: Record<string, unknown>, ...outcomes: Outcome[]): Finding[] {
  return grade(exercise([checks]), explored(outcomes)).findings
}

const ended = (value: string | null, parts: Partial<Outcome> = {}): Outcome =>
  outcome({ watched: { 'counter[0]': value }, ...parts, output: [] })

test('a lost update is counted, and told by the schedule with the fewest pre-emptions', () => {
  const lost = ended('3', { count: 40, schedule: 'b7', preemptions: 9 })
  const simple = ended('2', { schedule: 'b8', preemptions: 1 })
  const [finding] = found(check, ended('4', { count: 159 }), lost, simple)
  expect(finding).toMatchObject({ check: 'final-value', count: 41, schedule: 'b8' })
  expect(finding?.message).toBe(
    'The counter ended as 2 or 3 instead of 4 in 41 of 200 schedules. It is short by up to 2.',
  )
})

test('a schedule that was made as short as possible is the one to replay', () => {
  const [finding] = found(check, ended('3', { schedule: 'b7~1.2', minimal: 'b7' }))
  expect(finding).toMatchObject({ schedule: 'b7', granularity: 'bytecode' })
})

test('several values may be right', () => {
  const several = { type: 'final-value', expression: 'counter[0]', oneOf: [3, 4] }
  expect(found(several, ended('3'), ended('4'))).toEqual([])
  expect(found(several, ended('5'))[0]?.message).toBe(
    '`counter[0]` ended as 5 instead of 3 or 4 in the one schedule explored.',
  )
})

test('of many wrong values the first few are named, and how many more there are', () => {
  const [finding] = found(check, ...[11, 12, 13, 14, 15, 16, 17].map((value) => ended(`${value}`)))
  expect(finding?.message).toContain('11, 12, 13, 14, 15 or one of 2 other values instead of 4')
})

test('what is wrong in every schedule, or is no variable, is not said to be short of anything', () => {
  expect(found(check, ended('3'))[0]?.message).not.toContain('short by')
  expect(found(check, ended('3'))[0]?.lookAt).toContain('It is so in every schedule')
  const sum = { ...check, expression: 'sum(counter)' }
  const outcomes = ['3', '4'].map((value) => outcome({ watched: { 'sum(counter)': value } }))
  expect(found(sum, ...outcomes)[0]?.message).not.toContain('short by')
})

test('no update is called lost where the value is too big, or no number', () => {
  const [finding] = found({ ...check, called: undefined }, ended('5'))
  expect(finding?.message).toBe(
    '`counter[0]` ended as 5 instead of 4 in the one schedule explored.',
  )
})

test('a value that cannot be evaluated is not a wrong value', () => {
  const [finding] = found(check, ended(null))
  expect(finding?.message).toContain('could not be evaluated')
  expect(finding?.lookAt).toContain('names')
  expect(found(check, outcome())).toHaveLength(1)
})

test('an expression that raises says what', () => {
  const raised = { [check.expression]: 'ValueError: no' }
  const [finding] = found(check, { ...ended(null), raised })
  expect(finding?.message).toContain(
    'At the end of the program, `counter[0]` raised ValueError: no, in the one schedule explored.',
  )
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
  const stuck = outcome({ status: 'deadlock', deadlock, schedule: 'b5' })
  const [finding] = found({ type: 'no-deadlock' }, ended('4'), stuck)
  expect(finding).toMatchObject({ threads: ['Thread-1', 'Thread-2'], lines: [12, 17], count: 1 })
  expect(finding?.message).toBe(
    'The program came to a deadlock, where no thread can ever go on, in 1 of 2 schedules.',
  )
  expect(finding?.story).toBe(
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
  expect(finding?.story).toContain(
    'The main thread waits on line 3 (`lock.acquire()`) for lock (a Lock), which it holds itself',
  )
  expect(finding?.lookAt).toContain('RLock')
})

test('a deadlock after an uncaught exception says which: it may be the reason', () => {
  const uncaught = {
    thread: 0,
    name: 'MainThread',
    line: 17,
    text: 'RuntimeError: no lock',
    marked: '',
  }
  const [finding] = found({ type: 'no-deadlock' }, outcome({ status: 'deadlock', uncaught }))
  expect(finding?.message).toContain(
    'Before that, the main thread ended with an exception on line 17: RuntimeError: no lock.',
  )
})

test('a deadlock that a refusal of the library left behind is advised on that', () => {
  const text = 'RuntimeError: cannot notify on un-acquired lock'
  const uncaught = { thread: 0, name: 'MainThread', line: 17, text, marked: '' }
  const stuck = outcome({ status: 'deadlock', uncaught })
  const [finding] = found({ type: 'no-deadlock', lookAt: 'Who wakes whom?' }, stuck)
  expect(finding).toMatchObject({ hint: 'without-the-lock', lines: [17] })
  const other = { ...uncaught, text: 'KeyError: 3' }
  const own = outcome({ status: 'deadlock', uncaught: other })
  expect(found({ type: 'no-deadlock', lookAt: 'Who wakes whom?' }, own)[0]?.hint).toBe('own')
})

test('an uncaught exception names its thread, where it is known', () => {
  const broken = outcome({
    status: 'exception',
    detail: 'ValueError: x, in Thread-2 (work)',
    uncaught: { thread: 2, name: 'Thread-2 (work)', line: null, text: 'ValueError: x', marked: '' },
  })
  expect(found({ type: 'no-exception' }, broken)[0]?.threads).toEqual(['Thread-2 (work)'])
})

test('a name that is misspelt is told without the author’s words about other exceptions', () => {
  const asked = { type: 'no-exception' as const, message: 'A shop failed.', lookAt: 'At the shop?' }
  const detail = 'NameError: name "shpo" is not defined, in MainThread, line 3'
  const uncaught = { thread: 0, name: 'MainThread', line: 3, text: 'NameError: …', marked: '' }
  const [finding] = found(asked, outcome({ status: 'exception', detail, uncaught }))
  expect(finding?.message).not.toContain('A shop failed.')
  expect(finding?.lookAt).toContain('line 3')
})

test('an uncaught exception is quoted, and its line looked at', () => {
  const broken = outcome({
    status: 'exception',
    detail: 'ZeroDivisionError: division by zero, in Thread-1 (work), line 8',
    uncaught: {
      thread: 1,
      name: 'Thread-1 (work)',
      line: 8,
      text: 'ZeroDivisionError: division by zero',
      marked: '',
    },
  })
  const [finding] = found({ type: 'no-exception' }, broken)
  expect(finding?.message).toContain('ZeroDivisionError: division by zero')
  expect(finding).toMatchObject({ lines: [8], threads: ['Thread-1 (work)'] })
})

test('what the library refuses is told as such, whatever the author says of exceptions', () => {
  const asked = { type: 'no-exception' as const, message: 'A shop failed.', lookAt: 'At the shop?' }
  const text = 'RuntimeError: cannot join thread before it is started'
  const broken = outcome({
    status: 'exception',
    detail: `${text}, in MainThread, line 7`,
    uncaught: { thread: 0, name: 'MainThread', line: 7, text, marked: '' },
  })
  const [finding] = found(asked, broken)
  expect(finding).toMatchObject({ hint: 'join-before-start', lines: [7] })
  expect(finding?.message).not.toContain('A shop failed.')
})

test('a syntax error is told with its line and with Python’s marks, without a count of schedules', () => {
  const marked = 'def work(:\n         ^'
  const broken = outcome({
    status: 'exception',
    detail: 'SyntaxError: invalid syntax (main.py, line 2)',
    uncaught: { thread: 0, name: 'MainThread', line: 2, text: '', marked },
  })
  const [finding] = found({ type: 'no-exception' }, broken)
  expect(finding).toMatchObject({ marked, lines: [2], hint: 'traceback-of-a-slip' })
  expect(finding?.message).toBe('Python does not understand line 2: SyntaxError: invalid syntax.')
})

test('too few inside is not told with the words on too many', () => {
  const asked = {
    region: 'convert',
    min: 2,
    max: 3,
    message: 'At most three.',
    lookAt: 'Too many?',
  }
  const [finding] = found({ type: 'concurrency', ...asked }, outcome({ regions: { convert: 1 } }))
  expect(finding?.hint).toBe('one-at-a-time')
  expect(finding?.message).not.toContain('At most three')
})
