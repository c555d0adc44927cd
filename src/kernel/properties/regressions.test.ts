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
  [
    'prints and writes of four threads come in any order',
    [
      [start(1), start(2), start(3), add(0), write(1, 6)],
      [hold(1, write(1, 5))],
      [{ op: 'print' }],
      [hold(0, { op: 'print' }), { op: 'write-next', cell: 0 }],
    ],
  ],
  [
    'operations on what only one thread uses do not hide the orders of others',
    [
      [start(1), start(2), start(3)],
      [write(0, 5), read(0)],
      [hold(0, add(0)), { op: 'print' }],
      [read(0)],
    ],
  ],
  [
    'a lock asked for before the clock moves may go to either thread',
    [
      [start(1), start(2), hold(0, { op: 'join', thread: 2 })],
      [hold(0), write(0, 5)],
      [
        { op: 'sleep', seconds: 1 },
        { op: 'write-next', cell: 0 },
      ],
    ],
  ],
  [
    'a thread that is cut off inside a block leaves the block as it was for the next schedule',
    [[start(1), hold(0, { op: 'join', thread: 1 })], [hold(0, { op: 'raise', when: 0 })]],
  ],
  [
    'of two exceptions the same one is told, whichever came first',
    [startAndJoin(2), [{ op: 'raise', when: 0 }], [{ op: 'raise', when: 0 }]],
  ],
])('%s', async (_, threads) => {
  const { disagreements, complete } = await checkOutcomes(tested, tiny(threads))
  expect({ disagreements, complete }).toEqual({ disagreements: [], complete: true })
})
