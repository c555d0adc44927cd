/** Every fault of the suite is found, and no corrected twin is accused of anything. */
import { beforeAll, describe, expect, test } from 'vitest'
import { pace, patient } from '../../.ci/pace.ts'
import type { NodeKernel } from '../kernel/node-kernel.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { hasFailed, type ExploreOptions } from '../protocol/explore.ts'
import { loadSuite, type Pair } from './suite.ts'

let kernel: NodeKernel

beforeAll(async () => {
  kernel = await openNodeKernel()
})

/** The time budget is generous, so that a busy machine changes nothing. */
const explore = (options: ExploreOptions) =>
  kernel.explore({ retry: false, seconds: 100 * pace(), ...options })

/** Each process that starts costs several times what a short schedule does. */
const hasProcesses = (name: string) => name.startsWith('process_')

/** The failing outcomes within 500 schedules; most faults need far fewer. */
async function failures({ name, faulty }: Pair) {
  for (const schedules of hasProcesses(name) ? [20, 100, 500] : [100, 500]) {
    // oxlint-disable-next-line no-await-in-loop
    const { outcomes, complete } = await explore({ program: faulty, schedules })
    const failing = outcomes.filter(hasFailed)
    if (failing.length > 0 || complete) return failing
  }
  return []
}

describe.each(loadSuite())('$name', (pair) => {
  test('is found', { timeout: patient(200) }, async () => {
    const failing = await failures(pair)
    expect(failing.map(({ status }) => status)).toContain(pair.shows)
  })

  test('its twin is not accused', { timeout: patient(200) }, async () => {
    const schedules = pair.name.includes('manager') ? 20 : hasProcesses(pair.name) ? 50 : 200
    const result = await explore({ program: pair.corrected, schedules })
    expect(result.outcomes.filter(hasFailed)).toEqual([])
    const racing = result.races.map(({ variable }) => variable)
    expect(racing.filter((variable) => !(variable in pair.benign))).toEqual([])
    expect(result.cycles.filter(({ schedule }) => schedule !== null)).toEqual([])
  })
})
