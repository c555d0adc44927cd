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

/** How the faulty program failed within 500 schedules; most faults show in far fewer. */
async function failures({ faulty, shows }: Pair) {
  let failing: string[] = []
  for (const schedules of [20, 100, 500]) {
    // oxlint-disable-next-line no-await-in-loop
    const { outcomes, complete } = await explore({ program: faulty, schedules })
    failing = outcomes.filter(hasFailed).map(({ status }) => status)
    if (failing.includes(shows) || complete) break
  }
  return failing
}

describe.each(loadSuite())('$name', (pair) => {
  test('is found', { timeout: patient(200) }, async () => {
    expect(await failures(pair)).toContain(pair.shows)
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
