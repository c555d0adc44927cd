/** Checks on a slow machine: time is not a signal, and no fault where the task is about time. */
import { expect, test, vi } from 'vitest'
import type { ExploreResult } from '../protocol/explore.ts'
import { nothingExplored } from '../protocol/results.ts'
import { checkProgram, type CheckKernel } from './check.ts'
import { examined, exercise, explored, outcome } from './example.ts'

const final = { type: 'final-value', expression: 'x', equals: 2, name: 'x-is-two' }
const good = outcome({ watched: { x: '2' }, count: 200 })
const bad = outcome({ watched: { x: '1' }, count: 7, schedule: 's1~3.0' })
const slowBad = explored([{ ...good, count: 53 }, bad], { granularity: 'slow' })

/** A kernel of paper, which finds `slow` where sleeps may be over too early. */
function paper(slow: ExploreResult, timed = true) {
  return {
    explore: vi.fn<CheckKernel['explore']>(async ({ granularity }) =>
      granularity === 'slow' ? slow : explored([good], { timed }),
    ),
    examine: vi.fn<CheckKernel['examine']>(async () =>
      examined('', { watched: { x: '1' }, schedule: 's1~3.0' }),
    ),
  } satisfies CheckKernel
}

test('a program that is right only while sleeps are exact does not pass, and learns why', async () => {
  const kernel = paper(slowBad)
  const verdict = await checkProgram(kernel, exercise([final]), '')
  expect(verdict).toMatchObject({
    status: 'failed',
    complete: false,
    summary:
      'Not passed: it is right as long as every sleep and every timeout is exact, but on a slow machine 7 of 60 schedules went wrong.',
    findings: [{ check: 'x-is-two', schedule: 's1~3.0', granularity: 'slow' }],
  })
  expect(verdict.findings[0]?.reach).toContain('time is not a signal')
  expect(kernel.explore).toHaveBeenCalledTimes(2)
})

test('the outcomes shown are those of the exploration that found the fault', async () => {
  const onExplored = vi.fn<(result: ExploreResult) => void>()
  await checkProgram(paper(slowBad), exercise([final]), '', { onExplored })
  expect(onExplored).toHaveBeenLastCalledWith(slowBad)
})

test('a program that stands it says so', async () => {
  const slow = explored([{ ...good, count: 60 }], { granularity: 'slow' })
  const { status, summary } = await checkProgram(paper(slow), exercise([final]), '')
  expect(status).toBe('passed')
  expect(summary).toMatch(
    /200 schedules, all different\. The checks also hold in 60 schedules on a slow machine\. There are more/,
  )
})

test('a slow machine that was hardly tried, because the time was over, is no evidence', async () => {
  const verdictAfter = (count: number) => {
    const slow = explored([{ ...good, count }], { granularity: 'slow' })
    return checkProgram(paper(slow), exercise([final]), '')
  }
  const { status, summary } = await verdictAfter(29)
  expect(status).toBe('undecided')
  expect(summary).toContain('not all tried (the time was over after 29 of 60 schedules)')
  expect(await verdictAfter(30)).toMatchObject({ status: 'passed' })
})

test('a program that never looks at the time is not asked twice', async () => {
  const kernel = paper(slowBad, false)
  const { status } = await checkProgram(kernel, exercise([final]), '')
  expect(status).toBe('passed')
  expect(kernel.explore).toHaveBeenCalledTimes(1)
})

test('a check that is about time is not asked where time runs wild', async () => {
  const exact = exercise([
    { ...final, exact: true },
    { type: 'virtual-time', max: 3 },
  ])
  const { status } = await checkProgram(paper(slowBad), exact, '')
  expect(status).toBe('passed')
})

test('a stop on the slow machine leaves it undecided', async () => {
  const slow = nothingExplored('slow', { interrupted: 'stopped' })
  const { status, summary } = await checkProgram(paper(slow), exercise([final]), '')
  expect(status).toBe('undecided')
  expect(summary).toMatch(/What was asked for holds, but .* \(stopped\)\.$/)
})

test('whoever stopped before it does not begin it', async () => {
  const stopping = new AbortController()
  const kernel = paper(slowBad)
  const onExplored = () => stopping.abort()
  const options = { onExplored, signal: stopping.signal }
  expect((await checkProgram(kernel, exercise([final]), '', options)).status).toBe('undecided')
  expect(kernel.explore).toHaveBeenCalledTimes(1)
})
