/** What counts as a difference, from runs made by hand. */
import { expect, test } from 'vitest'
import { compareRuns } from './differences.ts'
import type { RanHere } from './ran.ts'
import { comparisonReport } from './report.ts'

const ran = (more: Partial<RanHere> = {}): RanHere => ({
  stdout: '1\n2\n',
  stderr: '',
  status: 0,
  seconds: 0.1,
  deadlock: false,
  threads: 1,
  ...more,
})

const report = (native: Partial<RanHere>, here: Partial<RanHere>) =>
  comparisonReport('a.py', compareRuns(ran(native), ran(here)))

test('what is the same is told with its times', () => {
  expect(report({}, { seconds: 0.25 })).toBe('a.py: same (natively 0.10 s, here 0.25 s, 2.5 ×)\n')
})

test('another order counts in a single thread, and is told but open between several', () => {
  expect(report({}, { stdout: '2\n1\n' })).toMatch(/: differs .*\n {2}the same lines in another/)
  expect(report({}, { stdout: '2\n1\n', threads: 3 })).toMatch(
    /: same .*\n {2}the same lines in another order, as threads may print them\n/,
  )
})

test('a line counts as often as it was printed', () => {
  expect(report({ stdout: 'a\na\nb\n' }, { stdout: 'a\nb\nc\n', threads: 2 })).toBe(
    `a.py: differs (natively 0.10 s, here 0.10 s, 1.0 ×)
  stdout, only natively:
    a
  stdout, only here:
    c
`,
  )
})

test('exit statuses differ', () => {
  expect(report({ status: 3 }, {})).toContain('  exit status 3 natively, 0 here\n')
  expect(report({ status: null }, {})).toContain('  exit status (no end) natively, 0 here\n')
})

test('of tracebacks type and text are compared, not the frames', () => {
  const traceback = (path: string, text: string) =>
    `Traceback (most recent call last):\n  File "${path}", line 7, in f\n    x()\n    ~^^\n${text}\n`
  expect(
    report({ stderr: traceback('/a', 'E: 1') }, { stderr: traceback('/b', 'E: 1') }),
  ).toContain(': same')
  expect(
    report({ stderr: traceback('/a', 'E: 1') }, { stderr: traceback('/a', 'E: 2') }),
  ).toContain('  stderr, only natively:\n    E: 1\n  stderr, only here:\n    E: 2\n')
})

test('the exceptions of a group are compared, and not where each was raised', () => {
  const group = (
    line: number,
    text: string,
  ) => `  + Exception Group Traceback (most recent call last):
  |   File "a.py", line ${line}, in <module>
  | ExceptionGroup: two (1 sub-exception)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "a.py", line ${line}, in f
    | ${text}
    +------------------------------------
`
  expect(report({ stderr: group(1, 'E: 1') }, { stderr: group(2, 'E: 1') })).toContain(': same')
  expect(report({ stderr: group(1, 'E: 1') }, { stderr: group(1, 'E: 2') })).toContain('| E: 2')
})

test('where Python lies, addresses and the numbers of threads are no difference', () => {
  const native =
    '/usr/lib/python3.14/queue.py <Lock at 0x7f3a12345678> <Thread(a, started 139902684>\n'
  const here = '/lib/python314.zip/queue.py <Lock at 0x1f00ba> <Thread(a, started 1001>\n'
  expect(report({ stdout: native }, { stdout: here })).toContain(': same')
})

test('a deadlock here is what has no end natively; of two endless programs the beginning is compared', () => {
  const told = {
    status: 1,
    deadlock: true,
    stderr: 'Deadlock: no thread can ever go on.\n  Main waits\n',
  }
  expect(report({ status: null }, told)).toContain('here it ends in a deadlock')
  expect(report({ status: null }, told)).toContain(': same')
  expect(report({ status: null, stdout: '1\n2\n3\n' }, { status: null })).toContain(': same')
  expect(report({ status: null, stdout: '1\n3\n' }, { status: null })).toContain(': differs')
})
