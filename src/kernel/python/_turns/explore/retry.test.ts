/** A fault that was found is looked for under the other granularity, too. */
import { expect, test } from 'vitest'
import { pace } from '../../../../../.ci/pace.ts'
import { hasFailed } from '../../../../protocol/explore.ts'
import { threadsThat, useLab } from '../../../lab.ts'

const lab = useLab()

const explore = (program: string) =>
  lab.kernel.explore({ program, watch: ['counter[0]'], seconds: 60 * pace() })

test('a fault is tried under the other granularity, too', async () => {
  const failing = (body: string) => `${threadsThat(body, 2, 1)}assert counter[0] == 2\n`
  const language = (await explore(failing('counter[0] += 1'))).outcomes.find(hasFailed)
  expect(language!.otherwise).toMatchObject({ granularity: 'gil', found: false })
  const split = failing('seen = counter[0]; print(); counter[0] = seen + 1')
  const everywhere = (await explore(split)).outcomes.find(hasFailed)
  expect(everywhere!.otherwise).toMatchObject({ granularity: 'gil', found: true })
  expect(everywhere!.otherwise!.schedules).toBeGreaterThan(5)
})
