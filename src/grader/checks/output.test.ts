import { expect, test } from 'vitest'
import { exercise, explored, outcome } from '../example.ts'
import { grade } from '../grade.ts'
import type { Finding } from '../verdict.ts'

type Lines = (string | [number, string])[]

/** What one check finds in programs that print these lines. */
function found(check: Record<string, unknown>, ...outputs: Lines[]): Finding[] {
  const outcomes = outputs.map((output, index) => outcome({ output, schedule: `b${index + 1}` }))
  return grade(exercise([check]), explored(outcomes)).findings
}

test('an exact line is found whole, not as a part of another', () => {
  const check = { type: 'output-line', text: 'done' }
  expect(found(check, ['done'])).toEqual([])
  expect(found(check, ['all done'])).toHaveLength(1)
})

test('a pattern must match the whole line', () => {
  const check = { type: 'output-line', pattern: String.raw`Thread \d+ done!` }
  expect(found(check, ['Thread 12 done!'])).toEqual([])
  expect(found(check, ['My Thread 12 done!'])).toHaveLength(1)
})

test('a pattern that is an alternative still matches whole lines only', () => {
  expect(found({ type: 'output-line', pattern: 'a|b' }, ['xb'])).toHaveLength(1)
})

test('blanks at the end of a line do not count', () => {
  expect(found({ type: 'output-line', text: 'done' }, ['done '])).toEqual([])
})

test('a line printed too often is counted in words', () => {
  const [finding] = found({ type: 'output-line', text: 'done', count: 1 }, ['done', 'done'])
  expect(finding?.message).toBe(
    '“done” was printed 2 times in the one schedule explored. It should come once.',
  )
})

test.each([
  [{ min: 2 }, ['x'], 1],
  [{ min: 2 }, ['x', 'x', 'x'], 0],
  [{ max: 0 }, [], 0],
  [{ max: 0 }, ['x'], 1],
  [{ min: 1, max: 2 }, ['x', 'x', 'x'], 1],
  [{ count: 3 }, ['x', 'x', 'x'], 0],
  [{}, [], 1],
])('%j over %j gives %d findings', (limits, output, findings) => {
  expect(found({ type: 'output-line', text: 'x', ...limits }, output)).toHaveLength(findings)
})

test('lines that must be distinct may not repeat, even when their number is right', () => {
  const check = { type: 'output-line', pattern: String.raw`done \d`, count: 2, distinct: true }
  expect(found(check, ['done 1', 'done 2'])).toEqual([])
  const [finding] = found(check, ['done 1', 'done 2'], ['done 2', 'done 2'])
  expect(finding).toMatchObject({ count: 1, schedule: 'b2' })
  expect(finding?.message).toContain('“done 2” was printed more than once in 1 of 2 schedules')
})

test('a pattern can have a name that people can read', () => {
  const check = { type: 'output-line', pattern: String.raw`\d+`, called: 'a number' }
  expect(found(check, [])[0]?.message).toMatch(/^A number is missing/)
})

test('a misspelt line is pointed at', () => {
  const [finding] = found({ type: 'output-line', text: 'All done!' }, ['all done'])
  expect(finding?.message).toContain('There is “all done”: is it that line, misspelt?')
})

test('the message of the author comes first', () => {
  const check = { type: 'output-line', text: 'x', message: 'Print x.', lookAt: 'Look there.' }
  const [finding] = found(check, [])
  expect(finding?.message).toMatch(/^Print x\. “x” is missing in/)
  expect(finding?.lookAt).toBe('Look there.')
})

const lastLine = {
  type: 'output-order',
  name: 'end-last',
  line: { text: 'end' },
  after: { pattern: String.raw`done \d` },
}

test('a line that must come after all others is right when it does', () => {
  expect(found(lastLine, [[1, 'done 1'], [2, 'done 2'], 'end'])).toEqual([])
})

test('the line that came too early is told with its thread, and which one it should wait for', () => {
  const [finding] = found(lastLine, ['end'], [[1, 'done 1'], 'end', [2, 'done 2']])
  expect(finding).toMatchObject({ check: 'end-last', count: 1, schedule: 'b2' })
  expect(finding?.threads).toEqual(['the main thread', 'thread 2'])
  expect(finding?.message).toBe(
    '“end” (line 2 of the output, printed by the main thread) came before ' +
      '“done 2” (line 3 of the output, printed by thread 2) in 1 of 2 schedules.',
  )
})

test('a line that came too late is told so', () => {
  const check = { type: 'output-order', line: { text: 'main' }, before: { pattern: 'done.*' } }
  const [finding] = found(check, [[1, 'done 1'], 'main', [2, 'done 2']])
  expect(finding?.message).toContain(
    '“main” (line 2 of the output, printed by the main thread) came only after',
  )
  expect(found(check, ['main', [1, 'done 1']])).toEqual([])
})

test('every line that matches must be in its place, not just one of them', () => {
  const check = { type: 'output-order', line: { pattern: 'a' }, before: { text: 'b' } }
  expect(found(check, ['a', 'b', 'a'])).toHaveLength(1)
})

test('between two lines means after the one and before the other', () => {
  const check = {
    type: 'output-order',
    line: { text: 'x' },
    after: { text: 'open' },
    before: { text: 'close' },
  }
  expect(found(check, ['open', 'x', 'close'])).toEqual([])
  expect(found(check, ['x', 'open', 'close'])).toHaveLength(1)
  expect(found(check, ['open', 'close', 'x'])).toHaveLength(1)
})

test('first and last are meant literally', () => {
  expect(found({ type: 'output-order', line: { text: 'x' }, first: true }, ['x', 'y'])).toEqual([])
  expect(
    found({ type: 'output-order', line: { text: 'x' }, first: true }, ['y', 'x']),
  ).toHaveLength(1)
  expect(found({ type: 'output-order', line: { text: 'x' }, last: true }, ['y', 'x'])).toEqual([])
  expect(found({ type: 'output-order', line: { text: 'x' }, last: true }, ['x', 'y'])).toHaveLength(
    1,
  )
})

test('a line that is not there is not out of place: that it is missing is told once', () => {
  expect(found(lastLine, [[1, 'done 1']])).toEqual([])
})

const free = { type: 'freedom', lines: { pattern: String.raw`done \d` }, orders: 2 }

test('threads that come in two orders are free', () => {
  expect(found(free, ['done 1', 'done 2'], ['done 2', 'done 1'])).toEqual([])
})

test('threads that always come in one order are secretly serial', () => {
  const [finding] = found(free, [[1, 'done 1'], 'x', [2, 'done 2']], ['x', [1, 'done 1'], 'done 2'])
  expect(finding?.message).toBe(
    '“done 1”, “done 2” came in this same order in both schedules. ' +
      'Something puts the threads in order.',
  )
  expect(finding?.lookAt).toContain('join()')
})

test('an order that is drawn by lot, of threads that run one after the other, is no freedom', () => {
  const outcomes = [
    outcome({
      output: [
        [1, 'done 1'],
        [2, 'done 2'],
      ],
    }),
    outcome({
      output: [
        [1, 'done 2'],
        [2, 'done 1'],
      ],
    }),
  ]
  const asked = exercise([{ ...free, orders: 'all' }])
  const [finding] = grade(asked, explored(outcomes, { together: 1 })).findings
  expect(finding?.message).toBe(
    'These lines came in different orders, but never more than one thread was under way at once, ' +
      'in both schedules. Two threads must be able to run at the same time.',
  )
  expect(finding?.hint).toBe('never-together')
  expect(grade(asked, explored(outcomes, { together: 2 })).findings).toEqual([])
})

test('lines of a schedule that ended in a deadlock have come in its order, too', () => {
  const ends = explored([
    outcome({
      output: [
        [1, 'done 1'],
        [2, 'done 2'],
      ],
    }),
    outcome({ output: [[2, 'done 2']], status: 'deadlock' }),
  ])
  const asked = { type: 'output-line', pattern: String.raw`done \d`, count: 2 }
  const { findings } = grade(exercise([{ ...free, orders: 'all' }, asked]), ends)
  expect(findings).toEqual([])
})

test('a single line has no order to be told', () => {
  const [finding] = found({ ...free, orders: 3 }, ['done 1'], ['x', 'done 1'])
  expect(finding?.message).toBe('“done 1” was the only such line in both schedules.')
})

test('lines that the main thread printed itself are not told to be from threads', () => {
  const [finding] = found(free, ['done 1', 'done 2'])
  expect(finding?.message).toMatch(/The main thread printed all of them\.$/)
  expect(finding?.lookAt).toContain('called on the spot')
})

test('too few orders are counted', () => {
  const [finding] = found({ ...free, orders: 3 }, ['done 1', 'done 2'], ['done 2', 'done 1'])
  expect(finding?.message).toContain('in only 2 different orders, where at least 3 are possible')
})

test('where all orders must be possible, either of any two lines has to come first in some schedule', () => {
  const all = { ...free, orders: 'all' }
  const three = (text: string) => [...text].map((n) => `done ${n}`)
  expect(found(all, three('123'), three('321'))).toEqual([])
  const [finding] = found(all, three('123'), three('132'), three('312'))
  expect(finding?.message).toContain('“done 1” came before “done 2”')
  expect(found(all, three('11'), three('11'))).toHaveLength(1)
  expect(found(all, [], ['x'])).toHaveLength(1)
})

test('the main thread may print its line before it starts the others, and may not wait for one of them', () => {
  const all = { ...free, orders: 'all', mainMayLead: true }
  type Line = [number, string]
  const [main, one, other]: [Line, Line, Line] = [
    [0, 'done 0'],
    [1, 'done 1'],
    [2, 'done 2'],
  ]
  expect(found(all, [main, one, other], [main, other, one])).toEqual([])
  const [waits] = found(all, [one, main, other], [one, other, main], [other, one, main])
  expect(waits?.message).toContain('“done 1” came before “done 0”')
  const [takesTurns] = found(all, [main, one, other])
  expect(takesTurns?.message).toContain('came in this same order')
  const [alone] = found(all, [main, [0, 'done 1']])
  expect(alone?.message).toMatch(/The main thread printed all of them\.$/)
})

test('who prints a line can be asked for: threads, each its own, or the main thread', () => {
  const line = { type: 'output-line', pattern: 'done.*', min: 0 }
  const two: [number, string][] = [
    [1, 'done 1'],
    [2, 'done 2'],
  ]
  expect(found({ ...line, by: 'threads' }, two)).toEqual([])
  expect(found({ ...line, by: 'each' }, two)).toEqual([])
  expect(found({ ...line, by: 'main' }, ['done'])).toEqual([])

  const [main] = found({ ...line, by: 'threads' }, [[1, 'done 1'], 'done 2'])
  expect(main?.message).toContain('“done 2” was printed by the main thread')
  const [same] = found({ ...line, by: 'each' }, [
    [1, 'done 1'],
    [1, 'done 2'],
  ])
  expect(same?.message).toContain('a thread of its own')
  expect(found({ ...line, by: 'main' }, two)[0]?.message).toContain(
    'The main thread should print it',
  )
})

test('another number in the line that was asked for is told as a value, not as a line that is missing', () => {
  const [finding] = found({ type: 'output-line', text: 'Total: 9' }, ['Total: 8'])
  expect(finding).toMatchObject({ hint: 'other-value' })
  expect(finding?.message).toContain('There is “Total: 8” in its place.')
  expect(finding?.compared?.rows).toEqual([{ expected: 'Total: 9', got: 'Total: 8' }])
})

test.each([
  [['x'], 'printed-too-seldom'],
  [['x', 'x', 'x'], 'printed-too-often'],
])('%j, where two are asked for, is %s', (output, hint) => {
  expect(found({ type: 'output-line', text: 'x', count: 2 }, output)[0]?.hint).toBe(hint)
})

test('lines that are not there at all have no order to be told of beside it', () => {
  const [exact, order] = [
    { type: 'output-line', text: 'x', count: 2 },
    { type: 'freedom', lines: { text: 'x' }, orders: 'all' },
  ]
  const { findings } = grade(exercise([exact, order]), explored([outcome({ output: ['y'] })]))
  expect(findings.map(({ type }) => type)).toEqual(['output-line'])
})

test('a limit that one schedule reaches comes after what goes wrong in a hundred', () => {
  const wrong = outcome({ output: ['y'], count: 100 })
  const endless = outcome({ status: 'limit', schedule: 'b2' })
  const asked = exercise([{ type: 'terminates' }, { type: 'output-line', text: 'x' }])
  const { findings } = grade(asked, explored([wrong, endless]))
  expect(findings.map(({ type }) => type)).toEqual(['output-line', 'terminates'])
})
