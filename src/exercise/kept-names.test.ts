/** Names that checks look at: which they are, and how the goal mentions them. */
import { expect, test } from 'vitest'
import type { Check } from './check.ts'
import { goalWithNames, keptNames } from './kept-names.ts'

const starter = `import threading

sold, stock = [], 3
total = 0

class Shop:
    def sell(self): pass

def report(day):
    total = 1

async def wait(): pass
threading.Thread(target=report)
`
const checks = [
  { type: 'final-value', expression: "sorted(sold) + ['stock']", equals: '[]' },
  { type: 'concurrency', region: 'Shop.sell', max: 1 },
  { type: 'provenance', variable: 'total', threads: 1 },
  { type: 'source', within: 'wait', unchanged: ['report'], forbid: ['call time.sleep'] },
] as Check[]

test('names of the top level that a check looks at are kept; words in texts are no names', () => {
  expect(keptNames('Mend it.', starter, checks)).toEqual([
    'sold',
    'total',
    'Shop',
    'report',
    'wait',
  ])
})

test('what the goal mentions need not be said again', () => {
  const goal = 'Change `report(day)`, and leave `wait` as it is. The shop has sold all.'
  expect(keptNames(goal, starter, checks)).toEqual(['sold', 'total', 'Shop'])
  expect(goalWithNames(`${goal}\n`, starter, checks)).toBe(
    `${goal}\n\nKeep the names \`sold\`, \`total\` and \`Shop\`: Check looks at them.\n`,
  )
  expect(goalWithNames('Fill `sold`, `total`, `Shop`, `report`.', starter, checks)).toMatch(
    /Keep the name `wait`: Check looks at it\.\n$/,
  )
  expect(goalWithNames('Do.', 'print()', checks)).toBe('Do.')
})

test('a variable counts as one of the top level in a `with` there, too, and not in a function', () => {
  const program = 'with pool:\n    jobs = []\ndef work():\n    jobs_done = 1\n'
  const both = [
    { type: 'final-value', expression: 'len(jobs) + jobs_done', equals: '1' },
  ] as Check[]
  expect(keptNames('Do.', program, both)).toEqual(['jobs'])
})

test('a variable that has to be used is kept, and a module is none', () => {
  const require = ['use sold or call print', 'use threading.Lock']
  const asked = [{ type: 'source', require }] as unknown as Check[]
  expect(keptNames('Do.', starter, asked)).toEqual(['sold'])
})
