import { expect, test } from 'vitest'
import { exercise, explored, outcome } from './example.ts'
import { grade } from './grade.ts'
import { parsePython } from './source/parse-python.ts'

const printsDone = exercise([{ type: 'output-line', text: 'done' }])
const good = outcome({ output: ['done'], count: 200 })
const bad = outcome({ output: [], count: 3, schedule: 'b17' })

test('a program that is right in every schedule passes', () => {
  const verdict = grade(printsDone, explored([good]))
  expect(verdict).toMatchObject({ status: 'passed', schedules: 200, different: 200, findings: [] })
  expect(verdict.summary).toBe(
    'Passed. Every check of what the program does holds in 200 schedules, all different.',
  )
})

test('the summary says how many of the schedules differed', () => {
  const { summary } = grade(printsDone, explored([good], { different: 150 }))
  expect(summary).toContain('200 schedules, 150 of them different')
})

test('what was proven is said, and of what: nothing is proven by how a program is written', () => {
  const all = { complete: true }
  const said = (...words: Parameters<typeof grade>) => grade(...words).summary
  expect(said(printsDone, explored([good]))).not.toContain('there are')
  expect(said(printsDone, explored([good], all))).toBe(
    'Passed. Every check of what the program does holds in all 200 possible schedules.',
  )
  const one = outcome({ output: ['done'] })
  expect(said(printsDone, explored([one], all))).toContain('the only possible schedule')

  const written = { type: 'source', require: 'call print' } as const
  const knowledge = { syntax: parsePython('print("done")') }
  const both = exercise([{ type: 'output-line', text: 'done' }, written])
  expect(said(both, explored([good], all), knowledge)).toContain(
    '. The program is written as asked.',
  )
  const onlyWritten = exercise([written])
  expect(said(onlyWritten, explored([good], all), knowledge)).toBe(
    'Passed. The program is written as asked.',
  )
})

test('a program that is too long to be explored is not decided, and fewer rounds are proposed', () => {
  const long = outcome({ status: 'cut', count: 20 })
  const { status, summary, findings } = grade(printsDone, explored([long]))
  expect({ status, findings }).toEqual({ status: 'undecided', findings: [] })
  expect(summary).toContain('fewer rounds')
})

test('one bad schedule among many fails, and can be replayed', () => {
  const verdict = grade(printsDone, explored([good, bad]))
  expect(verdict.status).toBe('failed')
  expect(verdict.summary).toBe('Not passed: 3 of 203 schedules explored went wrong.')
  expect(verdict.findings).toMatchObject([{ check: 'output-line', count: 3, schedule: 'b17' }])
})

test('a bad schedule is proof even when the exploration was cut short', () => {
  const cut = { interrupted: 'stopped by you' }
  expect(grade(printsDone, explored([good, bad], cut)).status).toBe('failed')
})

test('good schedules prove nothing when the exploration was cut short', () => {
  const verdict = grade(printsDone, explored([good], { interrupted: 'stopped by you' }))
  expect(verdict.status).toBe('undecided')
  expect(verdict.summary).toContain('stopped by you')
})

test('an exploration of nothing decides nothing, and says why', () => {
  const verdict = grade(printsDone, explored([], { interrupted: 'the interpreter broke' }))
  expect(verdict.status).toBe('undecided')
  expect(verdict.summary).toBe('Not decided. No schedule was explored: the interpreter broke.')
})

test('fewer different schedules than the exercise asks for decide nothing', () => {
  const demanding = { ...printsDone, different: 100 }
  const verdict = grade(demanding, explored([good], { different: 99 }))
  expect(verdict.status).toBe('undecided')
  expect(verdict.summary).toContain(
    'Only 99 different schedules were explored; this exercise asks for 100.',
  )
  expect(grade(demanding, explored([good], { different: 100 })).status).toBe('passed')
})

test('fewer are enough when there are no others', () => {
  const demanding = { ...printsDone, different: 100 }
  const few = explored([outcome({ output: ['done'], count: 12 })], { complete: true })
  expect(grade(demanding, few).status).toBe('passed')
})

test('a program that never ends is not decided, and the learner is told what to look at', () => {
  const endless = exercise([{ type: 'terminates' }, { type: 'output-line', text: 'done' }])
  const verdict = grade(endless, explored([outcome({ status: 'limit', count: 9 })]))
  expect(verdict.status).toBe('undecided')
  expect(verdict.summary).toContain('did not end under any of the 9 schedules')
  expect(verdict.findings).toMatchObject([{ check: 'terminates' }])
})

test('how far an endless program was followed is told', () => {
  const detail = 'it did not come to an end: not in 20,000 steps, nor by itself in 3 s more'
  const [found] = grade(
    exercise([{ type: 'terminates' }]),
    explored([outcome({ status: 'limit', detail, count: 9 })]),
  ).findings
  expect(found?.message).toBe(
    'The program did not come to an end: not in 20,000 steps, nor by itself in 3 s more, in all 9 schedules.',
  )
})

test('a program that sometimes never ends fails', () => {
  const endless = exercise([{ type: 'terminates' }])
  const verdict = grade(endless, explored([good, outcome({ status: 'limit', schedule: 'b9' })]))
  expect(verdict).toMatchObject({ status: 'failed', findings: [{ schedule: 'b9', count: 1 }] })
})

test('what is missing after an exception is not blamed a second time', () => {
  const checks = exercise([{ type: 'output-line', text: 'done' }, { type: 'no-exception' }])
  const broken = outcome({ status: 'exception', detail: 'NameError: no name' })
  const verdict = grade(checks, explored([good, broken]))
  expect(verdict.findings.map(({ check }) => check)).toEqual(['no-exception'])
})

test('how a program ends is told before what it printed', () => {
  const checks = exercise([{ type: 'output-line', text: 'done' }, { type: 'no-exception' }])
  const broken = outcome({ status: 'exception', detail: 'NameError: no name' })
  const verdict = grade(checks, explored([good, bad, broken]))
  expect(verdict.findings.map(({ check }) => check)).toEqual(['no-exception', 'output-line'])
  expect(verdict.summary).toContain('at least 3 of 204')
})

test('sys.exit is an end like any other', () => {
  const exits = outcome({ status: 'exit', output: ['done'], count: 200 })
  expect(grade(printsDone, explored([exits])).status).toBe('passed')
})

test('freedom is not denied before enough was seen', () => {
  const free = exercise([{ type: 'freedom', lines: { pattern: 'd.*' }, orders: 2 }], {
    different: 100,
  })
  expect(grade(free, explored([good], { different: 99 })).status).toBe('undecided')
  expect(grade(free, explored([good], { different: 100 })).status).toBe('failed')
})

test('an exhausted exploration always decides, however few schedules there are', () => {
  const free = exercise([{ type: 'freedom', lines: { pattern: 'd.*' }, orders: 2 }], {
    different: 100,
  })
  const all = explored([outcome({ output: ['done'], count: 32 })], { complete: true })
  const verdict = grade(free, all)
  expect(verdict.status).toBe('failed')
  expect(verdict.summary).toBe('Not passed: all 32 possible schedules went wrong.')
})

test('an exhausted exploration is decided even where no schedule comes to its end', () => {
  const endless = exercise([{ type: 'terminates' }])
  const all = explored([outcome({ status: 'limit', count: 3 })], { complete: true })
  expect(grade(endless, all).status).toBe('failed')
})

test('what is wrong with the text of a program is wrong in every schedule', () => {
  const written = exercise([
    { type: 'output-line', text: 'done' },
    { type: 'source', forbid: 'call time.sleep' },
  ])
  const sleeps = { syntax: parsePython('import time\ntime.sleep(1)\nprint("done")') }
  const verdict = grade(written, explored([good]), sleeps)
  expect(verdict).toMatchObject({
    status: 'failed',
    findings: [{ type: 'source', lines: [2], count: 0, schedule: '' }],
  })
  expect(verdict.summary).toBe(
    'Not passed: what it did was right in 200 schedules, all different, but it is not written as asked.',
  )
})

test('a program that cannot be compiled is told as that, and offers nothing to replay', () => {
  const detail = 'SyntaxError: expected ‘:’, in MainThread, line 3'
  const broken = outcome({ status: 'exception', detail, schedule: 'b1', count: 1 })
  const verdict = grade(exercise([{ type: 'no-exception' }]), explored([broken]))
  expect(verdict).toMatchObject({
    status: 'failed',
    summary: 'Not passed: this is not Python yet, so it could not be started.',
    findings: [{ check: 'no-exception', schedule: '' }],
  })
})
