/** Circles in the order of locks: told before they deadlock, and only where they can. */
import { expect, test } from 'vitest'
import { pace } from '../../../../../../.ci/pace.ts'
import type { ExploreOptions } from '../../../../../protocol/explore.ts'
import { useLab } from '../../../../lab.ts'

const lab = useLab()

const explore = (program: string, options: Partial<ExploreOptions> = {}) =>
  lab.kernel.explore({ program, seconds: 60 * pace(), ...options })

test('a lock order that can deadlock is told by name and line, with a schedule that ends in it', async () => {
  const program = `
import threading
left, right = threading.Lock(), threading.Lock()
def one():
    with left:
        with right: pass
def two():
    with right:
        with left: pass
a = threading.Thread(target=one, name="A")
b = threading.Thread(target=two, name="B")
a.start(); b.start(); a.join(); b.join()
`
  const sequential = await explore(program, { strategy: 'sequential', schedules: 1 })
  expect(sequential.cycles).toMatchObject([
    {
      steps: [
        { name: 'A', holds: 'left', wants: 'right', line: 6 },
        { name: 'B', holds: 'right', wants: 'left', line: 9 },
      ],
    },
  ])
  const schedule = sequential.cycles[0]!.schedule!
  const { outcome } = await lab.kernel.examine({ program, schedule })
  expect(outcome.status).toBe('deadlock')
})

test('the same order guarded by a third lock is no deadlock, and not called one', async () => {
  const program = `
import threading
gate, left, right = threading.Lock(), threading.Lock(), threading.Lock()
def one():
    with gate, left, right: pass
def two():
    with gate, right, left: pass
threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads: t.start()
for t in threads: t.join()
`
  expect((await explore(program)).cycles).toEqual([])
})
