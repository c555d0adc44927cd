/** How many threads are inside a function at once. */
import { expect, test } from 'vitest'
import { pace } from '../../../../../.ci/pace.ts'
import type { ExploreOptions } from '../../../../protocol/explore.ts'
import { threadsThat, useLab } from '../../../lab.ts'

const lab = useLab()

const explore = (program: string, options: Partial<ExploreOptions> = {}) =>
  lab.kernel.explore({ program, watch: ['counter[0]'], seconds: 60 * pace(), ...options })

test('a region says how many threads were inside at once', async () => {
  const body = 'with lock: inside()'
  const program = threadsThat(body, 3, 1).replace(
    'def work',
    'def inside(): counter[0] += 1\ndef work',
  )
  const guarded = await explore(program, { regions: ['inside'] })
  expect(guarded.outcomes.map(({ regions }) => regions)).toEqual([{ inside: 1 }])
  const free = await explore(program.replace('with lock: inside', 'inside'), {
    regions: ['inside'],
  })
  expect(new Set(free.outcomes.map(({ regions }) => regions['inside']))).toEqual(new Set([1, 2, 3]))
})
