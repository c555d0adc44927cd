/** The steps of a check, with a kernel of paper. */
import { expect, test, vi } from 'vitest'
import type { Outcome } from '../protocol/explore.ts'
import { checkProgram, type CheckKernel } from './check.ts'
import { examined, exercise, explored, outcome } from './example.ts'

const counting = exercise([{ type: 'final-value', expression: 'x', equals: 2, name: 'x-is-two' }])
const good = outcome({ watched: { x: '2' }, count: 190 })
const bad = outcome({
  watched: { x: '1' },
  count: 10,
  first: 5,
  schedule: 'b1~9.2~8.1',
  preemptions: 7,
})
const lost = '1 r x @3 = 0\n2 r x @3 = 0\n2 w x @3 = 1\n1 w x @3 = 1'

/** A kernel that finds these outcomes, and those with the GIL. */
function paper(outcomes: Outcome[], withGil: Outcome[] = [good]) {
  return {
    explore: vi.fn<CheckKernel['explore']>(async ({ granularity }) =>
      granularity === 'gil' ? explored(withGil, { granularity }) : explored(outcomes),
    ),
    examine: vi.fn<CheckKernel['examine']>(async () =>
      examined(lost, { watched: { x: '1' }, schedule: 'b1~9.2', preemptions: 1 }),
    ),
  } satisfies CheckKernel
}

test('a program that passes is explored once, and not looked at closer', async () => {
  const kernel = paper([good])
  const verdict = await checkProgram(kernel, counting, 'x = 2')
  expect(verdict.status).toBe('passed')
  expect(kernel.explore).toHaveBeenCalledTimes(1)
  expect(kernel.explore.mock.calls[0]?.[0]).toMatchObject({
    program: 'x = 2',
    watch: ['x'],
    schedules: 200,
    seconds: 20,
  })
  expect(kernel.examine).not.toHaveBeenCalled()
})

test('a failure is told by its shortest schedule, with threads, lines and values', async () => {
  const kernel = paper([good, bad])
  const { findings } = await checkProgram(kernel, counting, 'x = 2')
  expect(kernel.examine.mock.calls[0]?.[0]).toMatchObject({
    schedule: 'b1~9.2~8.1',
    watch: ['x'],
    minimise: true,
  })
  expect(findings).toMatchObject([
    {
      check: 'x-is-two',
      schedule: 'b1~9.2',
      threads: ['Thread-1 (work)', 'Thread-2 (work)'],
      lines: [3],
      granularity: 'bytecode',
    },
  ])
  expect(findings[0]?.story).toContain('both read 0 from `x` on line 3, and both wrote 1')
})

test('what happened is told once, when two checks fail for the same reason', async () => {
  const twice = exercise([
    { type: 'final-value', expression: 'x', equals: 2, name: 'x-is-two' },
    { type: 'final-value', expression: 'x', equals: 3, name: 'x-is-three' },
  ])
  const { findings } = await checkProgram(paper([good, bad]), twice, '')
  expect(findings.map(({ check, story }) => [check, story === ''])).toEqual([
    ['x-is-two', false],
    ['x-is-three', true],
  ])
})

test('a failure that the GIL prevents is said to be one that no guarantee forbids', async () => {
  const kernel = paper([good, bad])
  const { findings } = await checkProgram(kernel, counting, '')
  expect(kernel.explore.mock.calls[1]?.[0]).toMatchObject({ granularity: 'gil', schedules: 60 })
  expect(findings[0]?.reach).toMatch(
    /was not seen in 190 schedules; but no documented guarantee forbids it/,
  )
})

test('a failure that comes with the GIL too is said to', async () => {
  const kernel = paper([good, bad], [good, { ...bad, count: 3 }])
  const { findings } = await checkProgram(kernel, counting, '')
  expect(findings[0]?.reach).toMatch(
    /^It happens with the GIL of CPython 3\.14 too: it was also found/,
  )
})

test('what needs no interruption needs no second exploration', async () => {
  const kernel = paper([good, bad])
  kernel.examine.mockResolvedValue(examined(lost, { watched: { x: '1' }, preemptions: 0 }))
  const { findings } = await checkProgram(kernel, counting, '')
  expect(findings[0]?.reach).toContain('No thread is interrupted for this')
  expect(kernel.explore).toHaveBeenCalledTimes(1)
})

test('what goes wrong in every schedule is no matter of where threads are switched', async () => {
  const kernel = paper([bad])
  const { findings } = await checkProgram(kernel, counting, '')
  expect(findings[0]?.reach).toBe('')
  expect(kernel.explore).toHaveBeenCalledTimes(1)
})

test('a stop during the closer look ends it, and leaves the verdict', async () => {
  const stop = new AbortController()
  const kernel = paper([good, bad])
  kernel.examine.mockImplementation(async () => {
    stop.abort()
    throw new Error('stopped')
  })
  const verdict = await checkProgram(kernel, counting, '', { signal: stop.signal })
  expect(verdict).toMatchObject({
    status: 'failed',
    findings: [{ schedule: 'b1~9.2~8.1', story: '' }],
  })
  expect(kernel.explore).toHaveBeenCalledTimes(1)
})

test('after a stop during the exploration nothing more is asked of the kernel', async () => {
  const kernel = paper([good, bad])
  kernel.explore.mockResolvedValue(explored([good, bad], { interrupted: 'stopped' }))
  const verdict = await checkProgram(kernel, counting, '')
  expect(verdict.status).toBe('failed')
  expect(kernel.examine).not.toHaveBeenCalled()
})

test('a schedule that does not belong to the program explains nothing', async () => {
  const kernel = paper([good, bad])
  kernel.examine.mockResolvedValue({ ...examined(lost), interrupted: 'there is no thread 3' })
  const { findings } = await checkProgram(kernel, counting, '')
  expect(findings).toMatchObject([{ story: '', schedule: 'b1~9.2~8.1' }])
})

test('the closer look is announced when the verdict stands', async () => {
  const onCloserLook = vi.fn<() => void>()
  await checkProgram(paper([good]), counting, '', { onCloserLook })
  expect(onCloserLook).not.toHaveBeenCalled()
  await checkProgram(paper([good, bad]), counting, '', { onCloserLook })
  expect(onCloserLook).toHaveBeenCalledTimes(1)
})

test('a program is parsed when a check asks for its syntax', async () => {
  const plain = exercise([{ type: 'source', forbid: 'call time.sleep' }])
  const verdict = await checkProgram(paper([good]), plain, 'import time\ntime.sleep(1)')
  expect(verdict).toMatchObject({ status: 'failed', findings: [{ type: 'source', lines: [2] }] })
})

test('the author’s own advice stays', async () => {
  const checks = [{ type: 'final-value', expression: 'x', equals: 2, lookAt: 'Look here.' }]
  const { findings } = await checkProgram(paper([good, bad]), exercise(checks), '')
  expect(findings[0]?.lookAt).toBe('Look here.')
})
