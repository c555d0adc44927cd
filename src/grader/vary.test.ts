/** A check with other data, with a kernel of paper. */
import { expect, test, vi } from 'vitest'
import type { Variant } from '../exercise/vary.ts'
import { checkProgram, type CheckKernel } from './check.ts'
import { exercise, explored, outcome } from './example.ts'
import { mistakes } from './specimen.ts'

const variant: Variant = {
  name: 'other-cities',
  called: 'two other cities',
  replace: { CITIES: '["Lima", "Bern"]' },
  checks: { whole: { output: ['Lima', 'Bern'] } },
  against: ['written-down'],
}
const starter = 'CITIES = ["Oslo", "Rome"]\n'
const report = exercise(
  [
    { type: 'output-exact', name: 'whole', output: 'Oslo\nRome' },
    { type: 'freedom', lines: { pattern: '.*' }, orders: 2 },
  ],
  { starter, vary: [variant] },
)

/** A kernel whose programs print what they are given for each of the two cities' lists. */
function paper(
  withOslo: string[],
  withLima: string[],
  orders = [withOslo, withOslo.toReversed()],
  tried = 24,
) {
  return {
    explore: vi.fn<CheckKernel['explore']>(async ({ program }) =>
      program.includes('Lima')
        ? explored([outcome({ output: withLima, count: tried })])
        : explored(orders.map((output, at) => outcome({ output, first: at + 1 }))),
    ),
    examine: vi.fn<CheckKernel['examine']>(async () => {
      throw new Error('not asked here')
    }),
  } satisfies CheckKernel
}
const unordered = { ...report, checks: report.checks.filter(({ type }) => type !== 'freedom') }

test('a program is tried with the other data, on a part of the budget', async () => {
  const kernel = paper(['Oslo', 'Rome'], ['Lima', 'Bern'], [['Oslo', 'Rome']])
  const verdict = await checkProgram(kernel, unordered, starter)
  expect(verdict).toMatchObject({ status: 'passed', varied: ['other-cities'] })
  expect(verdict.summary).toMatch(/The checks also hold with other data\. There are more schedules/)
  expect(kernel.explore.mock.calls[1]?.[0]).toMatchObject({
    program: 'CITIES = ["Lima", "Bern"]\n',
    schedules: 24,
    seconds: 10,
  })
})

test('other data that were hardly tried, because the time was over, are no evidence', async () => {
  const verdictAfter = (tried: number) =>
    checkProgram(
      paper(['Oslo', 'Rome'], ['Lima', 'Bern'], [['Oslo', 'Rome']], tried),
      unordered,
      starter,
    )
  const { status, summary } = await verdictAfter(11)
  expect(status).toBe('undecided')
  expect(summary).toContain(
    'not all other data was tried (the time was over after 11 of 24 schedules)',
  )
  expect(await verdictAfter(12)).toMatchObject({ status: 'passed' })
})

test('an answer that was written down is wrong with the other data, and says with which', async () => {
  const kernel = paper(['Oslo', 'Rome'], ['Oslo', 'Rome'], [['Oslo', 'Rome']])
  const onExplored = vi.fn<() => void>()
  const verdict = await checkProgram(kernel, unordered, starter, { onExplored })
  expect(verdict.status).toBe('failed')
  expect(verdict.findings).toMatchObject([
    { check: 'whole', varied: { name: 'other-cities', program: 'CITIES = ["Lima", "Bern"]\n' } },
  ])
  expect(verdict.findings[0]?.message).toMatch(/^With other data \(two other cities\): /)
  expect(onExplored).toHaveBeenLastCalledWith(
    expect.anything(),
    expect.objectContaining({ called: 'two other cities' }),
  )
  const specimen = {
    name: 'wrong-written-down',
    text: '',
    verdict: 'failed',
    fails: null,
    first: null,
    helps: [],
  } as const
  expect(mistakes(unordered, specimen, verdict)).toEqual([])
  const elsewhere = { ...verdict, findings: [{ ...verdict.findings[0]!, varied: undefined }] }
  expect(mistakes(unordered, specimen, elsewhere as typeof verdict)[0]).toContain('only with')
})

test('a race that other data happens to show is told as a race, not as something that is known in advance', async () => {
  const raced = (preemptions: number): CheckKernel => ({
    ...paper([], []),
    explore: async ({ program }) => {
      const [output, count] = program.includes('Lima')
        ? [['Lima', 'Bern'], 21]
        : [['Oslo', 'Rome'], 200]
      const good = outcome({ output, count })
      const bad = outcome({ output: ['Lima'], count: 3, first: 22, preemptions })
      return explored(program.includes('Lima') ? [good, bad] : [good])
    },
  })
  const verdict = await checkProgram(raced(2), unordered, starter)
  expect(verdict.summary).toBe(
    'Not passed: with the data in the program no schedule that was tried went wrong, but with other data (two other cities) 3 of 24 did. It depends on the order of the threads.',
  )
  expect(verdict.findings[0]?.message).toMatch(
    /^With other data \(two other cities\): .*in 3 of 24/,
  )
  expect(verdict.findings[0]?.lookAt).not.toContain('in advance')

  const decided = await checkProgram(raced(0), unordered, starter)
  expect(decided.summary).toContain(
    'it is right with the data in the program, and wrong with other',
  )
  expect(decided.findings[0]?.lookAt).toContain('in advance')
})

test('what can happen is not asked of a few schedules', async () => {
  const freeOnly = { ...report, checks: report.checks.filter(({ type }) => type === 'freedom') }
  const verdict = await checkProgram(paper(['Oslo', 'Rome'], ['Lima', 'Bern']), freeOnly, starter)
  expect(verdict.status).toBe('passed')
})

test('what fails with its own data is not tried with other', async () => {
  const kernel = paper([], ['Lima', 'Bern'], [[]])
  await checkProgram(kernel, unordered, starter)
  const programs = kernel.explore.mock.calls.map(([{ program }]) => program)
  expect(programs.filter((program) => program.includes('Lima'))).toEqual([])
})

test('a program without the data is not held against it, unless the goal names that', async () => {
  const kernel = paper([], [], [['Oslo', 'Rome']])
  const program = 'print("Oslo")'
  const passed = await checkProgram(kernel, unordered, program)
  expect(passed.status).toBe('passed')
  expect(passed.varied).toBeUndefined()
  const told = { ...unordered, goal: 'In the order of `CITIES`.' }
  const { status, findings } = await checkProgram(kernel, told, program)
  expect(status).toBe('failed')
  expect(findings).toMatchObject([{ check: 'data-stays', schedule: '' }])
})

test('an expression that the goal names in code is asked for like a name', async () => {
  const kernel = paper([], [], [['Oslo', 'Rome']])
  const vary = [{ ...unordered.vary[0]!, replace: { 'len(CITIES)': '(10)' } }]
  const told = { ...unordered, goal: 'Add `len(CITIES)`.', vary }
  const { findings } = await checkProgram(kernel, told, 'print("Oslo")')
  expect(findings).toMatchObject([{ check: 'data-stays' }])
  const silent = { ...told, goal: 'Add the number of `CITIES`.' }
  const { status } = await checkProgram(kernel, silent, 'print("Oslo")')
  expect(status).toBe('passed')
})

test('a stop before the other data leaves the program undecided', async () => {
  const stop = new AbortController()
  const kernel = paper(['Oslo', 'Rome'], [], [['Oslo', 'Rome']])
  const options = { signal: stop.signal, onExplored: () => stop.abort() }
  expect(await checkProgram(kernel, unordered, starter, options)).toMatchObject({
    status: 'undecided',
  })
})

test('the solution has to have the data that is replaced', async () => {
  const verdict = await checkProgram(paper([], [], [['Oslo', 'Rome']]), unordered, 'pass')
  const specimen = {
    name: 'solution',
    text: 'pass',
    verdict: 'passed',
    fails: null,
    first: null,
    helps: [],
  } as const
  expect(mistakes(unordered, specimen, verdict)).toEqual([expect.stringContaining('other-cities')])
})
