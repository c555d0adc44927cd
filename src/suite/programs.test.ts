/** The suite's programs are what README.md promises, and fail under the GIL where they say so. */
import { beforeAll, describe, expect, test } from 'vitest'
import { pace, patient } from '../../.ci/pace.ts'
import type { NodeKernel } from '../kernel/node-kernel.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { hasFailed } from '../protocol/explore.ts'
import { isFromSctbench, loadSuite } from './suite.ts'

const suite = loadSuite()

describe('the programs', () => {
  const programs = suite.flatMap(({ name, faulty, corrected }) => [
    { name: `${name}/faulty.py`, text: faulty },
    { name: `${name}/corrected.py`, text: corrected },
  ])
  const those = (wrong: (text: string) => boolean) =>
    programs.filter(({ text }) => wrong(text)).map(({ name }) => name)

  test('are at least 36 pairs, at least 20 of them from SCTBench', () => {
    expect(suite.length).toBeGreaterThanOrEqual(36)
    expect(suite.filter(isFromSctbench).length).toBeGreaterThanOrEqual(20)
  })

  test('have 10 to 40 lines that fit a phone in landscape', () => {
    expect(those((text) => text.split('\n').length > 41 || text.split('\n').length < 11)).toEqual(
      [],
    )
    expect(those((text) => text.split('\n').some((line) => line.length > 90))).toEqual([])
  })

  test('begin with one sentence and have no other comment', () => {
    expect(those((text) => !/^"""[A-Z0-9].*\."""$/.test(text.split('\n')[0]!))).toEqual([])
    expect(those((text) => text.includes('#'))).toEqual([])
  })

  test('use no real time and no chance', () => {
    expect(those((text) => /\b(import|from) (time|random)\b/.test(text))).toEqual([])
  })

  test('differ from their twins', () => {
    expect(suite.filter(({ faulty, corrected }) => faulty === corrected)).toEqual([])
  })
})

describe('where the GIL is handed over only as CPython 3.14 does', () => {
  let kernel: NodeKernel
  beforeAll(async () => {
    kernel = await openNodeKernel()
  })

  const fails = async (program: string, schedules: number) => {
    const options = { retry: false, untilFailure: true, seconds: 100 * pace() } as const
    const result = await kernel.explore({ program, schedules, granularity: 'gil', ...options })
    return result.outcomes.some(hasFailed)
  }

  const coarse = suite.filter(({ gil }) => !gil)
  test.each(coarse)('$name cannot fail', { timeout: patient(200) }, async ({ faulty }) => {
    expect(await fails(faulty, 300)).toBe(false)
  })

  const fine = suite.filter(({ gil }) => gil)
  test.each(fine)('$name can fail', { timeout: patient(200) }, async ({ faulty }) => {
    expect(await fails(faulty, 500)).toBe(true)
  })
})
