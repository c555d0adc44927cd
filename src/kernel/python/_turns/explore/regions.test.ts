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

test.each(['bytecode', 'gil'] as const)(
  'who comes while somebody else is inside is found, with nothing else to see: %s',
  async (granularity) => {
    const program = threadsThat('inside()', 3, 1).replace(
      'def work',
      'def inside(): pass\ndef work',
    )
    const found = await explore(program, { regions: ['inside'], granularity, schedules: 300 })
    expect(found.complete).toBe(true)
    expect(new Set(found.outcomes.map(({ regions }) => regions['inside']))).toEqual(
      new Set([1, 2, 3]),
    )
  },
)

test('two whose times come at once can meet: one enters before the other has left', async () => {
  const program = `
import threading, time
def load():
    time.sleep(2)
def work(number):
    time.sleep(2 * number)
    load()
threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
for t in threads: t.start()
`
  const found = await explore(program, { regions: ['load'], watch: [] })
  expect(found.complete).toBe(true)
  expect(new Set(found.outcomes.map(({ regions }) => regions['load']))).toEqual(new Set([1, 2]))
})

test('each of these schedules is replayed by its text alone, and ends in its outcome', async () => {
  const program = `${threadsThat('inside()', 3, 1).replace(
    'def work',
    `import sys
rows = []
def inside():
    rows.append(len(rows))
    print(sys._getframe().f_back.f_code.co_name, rows[-1])
def work`,
  )}\nprint(rows)`
  const found = await explore(program, { regions: ['inside'], schedules: 60 })
  const told = found.outcomes.filter(({ schedule }) => schedule.includes('~_inside'))
  expect(told.length).toBeGreaterThan(1)
  for (const { schedule, output } of told) {
    const { result, out } = await lab.run(program, { schedule })
    expect(result.diverged).toBe('')
    expect(out.trimEnd().split('\n')).toEqual(output.map(({ text }) => text))
  }
})
