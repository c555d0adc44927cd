/** Programs in which the property tests once found a fault of the search. */
import { expect, test } from 'vitest'
import { checkOutcomes } from './disagreements.ts'
import { startAndJoin, tiny, type Op } from './tiny-program.ts'
import { KernelUnderTest } from './under-test.ts'

const tested = new KernelUnderTest()
const add = (cell: number): Op => ({ op: 'add', cell })
const read = (cell: number): Op => ({ op: 'read', cell })
const write = (cell: number, value: number): Op => ({ op: 'write', cell, value })
const hold = (lock: number, ...body: Op[]): Op => ({ op: 'hold', lock, body })
const start = (thread: number): Op => ({ op: 'start', thread })

test.each<[string, Op[][]]>([
  [
    'a thread that is chosen to take a lock was woken by nobody',
    [startAndJoin(2), [hold(0, write(0, 5)), read(0)], [read(0), hold(0, add(0))]],
  ],
  [
    'a thread that joins while it holds a lock may come before the others who want it',
    [
      [start(1), start(2), start(3), hold(0, { op: 'join', thread: 3 })],
      [hold(0, add(0))],
      [add(1)],
      [write(0, 1)],
    ],
  ],
])('%s', async (_, threads) => {
  const { disagreements, complete } = await checkOutcomes(tested, tiny(threads))
  expect({ disagreements, complete }).toEqual({ disagreements: [], complete: true })
})
