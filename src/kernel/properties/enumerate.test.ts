/** The brute-force enumerator against programs whose outcomes are known. */
import { expect, test } from 'vitest'
import { enumerate, type Enumeration } from './enumerate.ts'
import { startAndJoin, tiny, type Op, type TinyProgram } from './tiny-program.ts'
import { translate } from './translate.ts'

const add: Op = { op: 'add', cell: 0 }
const sleep = (seconds: number): Op => ({ op: 'sleep', seconds })
const hold = (lock: number, ...body: Op[]): Op => ({ op: 'hold', lock, body })

/** Everything that can happen when a main thread starts and joins `threads`. */
function all(threads: Op[][], more: Partial<TinyProgram> = {}): Enumeration {
  const program = tiny([startAndJoin(threads.length), ...threads], more)
  return enumerate(program, translate(program).steps)
}

/** The first cell at every end, in order; "deadlock" where no end is reached. */
function ends({ endings }: Enumeration): (number | 'deadlock')[] {
  const firsts = endings.map(({ status, values }) => (status === 'deadlock' ? status : values[0]!))
  return [...new Set(firsts)].toSorted()
}

test('two increments without a lock give 1 or 2', () => {
  expect(ends(all([[add], [add]]))).toEqual([1, 2])
})

test('two threads that each add twice without a lock give 2, 3 or 4', () => {
  expect(
    ends(
      all([
        [add, add],
        [add, add],
      ]),
    ),
  ).toEqual([2, 3, 4])
})

test('three increments without a lock give 1, 2 or 3', () => {
  expect(ends(all([[add], [add], [add]]))).toEqual([1, 2, 3])
})

test('with a lock no increment is lost, and nothing races', () => {
  const found = all([[hold(0, add)], [hold(0, add)]])
  expect(ends(found)).toEqual([2])
  expect(found.races).toEqual([])
})

test('two different locks protect nothing', () => {
  expect(ends(all([[hold(0, add)], [hold(1, add)]]))).toEqual([1, 2])
})

test('locks taken in opposite orders can deadlock, in the same order never', () => {
  const crossed = all([[hold(0, hold(1, add))], [hold(1, hold(0, add))]])
  expect(ends(crossed)).toEqual([2, 'deadlock'])
  const deadlock = crossed.endings.find((ending) => ending.status === 'deadlock')
  expect(deadlock).toMatchObject({ values: [0, 0], waiting: [0, 1, 2] })
  expect(ends(all([[hold(0, hold(1, add))], [hold(0, hold(1, add))]]))).toEqual([2])
})

test('a Lock cannot be taken twice by one thread, an RLock can', () => {
  const twice = [[hold(0, hold(0, add))]]
  expect(ends(all(twice))).toEqual(['deadlock'])
  expect(ends(all(twice, { locks: [{ kind: 'RLock', size: 1 }] }))).toEqual([1])
})

test('an RLock keeps other threads out until it is released as often as taken', () => {
  const locks = [{ kind: 'RLock', size: 1 } as const]
  const body = hold(0, hold(0, { op: 'read', cell: 0 }), { op: 'write-next', cell: 0 })
  expect(ends(all([[body], [body]], { locks }))).toEqual([2])
})

test('what a thread has read is told with the end', () => {
  const found = all([[{ op: 'read', cell: 0 }], [{ op: 'write', cell: 0, value: 5 }]])
  const seen = found.endings.map((ending) => ending.kept[1]!)
  expect(seen.toSorted()).toEqual([0, 5])
})

test('a semaphore of one is a lock, a semaphore of two lets both in', () => {
  const guarded = [[hold(0, add)], [hold(0, add)]]
  expect(ends(all(guarded, { locks: [{ kind: 'Semaphore', size: 1 }] }))).toEqual([2])
  expect(ends(all(guarded, { locks: [{ kind: 'Semaphore', size: 2 }] }))).toEqual([1, 2])
})

test('what waits for an event sees what happened before it was set', () => {
  const setter: Op[] = [add, { op: 'set', event: 0 }]
  const waiter: Op[] = [{ op: 'wait', event: 0 }, add]
  const found = all([setter, waiter])
  expect(ends(found)).toEqual([2])
  expect(found.races).toEqual([])
  expect(ends(all([waiter]))).toEqual(['deadlock'])
})

test('a queue hands over its items in their order', () => {
  const put = (value: number): Op => ({ op: 'put', queue: 0, value })
  const get: Op = { op: 'get', queue: 0 }
  const { endings } = all([
    [put(1), put(2)],
    [get, { op: 'print' }, get, { op: 'print' }],
  ])
  expect(endings.map((ending) => ending.output)).toEqual([['2 1', '2 2']])
})

test('time passes only when no thread can run, and sleeps overlap', () => {
  const found = all([
    [sleep(2), { op: 'write', cell: 0, value: 5 }],
    [sleep(1), { op: 'write', cell: 0, value: 7 }],
  ])
  expect(ends(found)).toEqual([5])
  expect(found.endings[0]!.seconds).toBe(2)
})

test('two that wake at the same instant go in either order', () => {
  const late = (value: number): Op[] => [sleep(1), { op: 'write', cell: 0, value }]
  expect(ends(all([late(5), late(7)]))).toEqual([5, 7])
})

test('sleeping puts two writes in order on the clock, and they race all the same', () => {
  const found = all([[sleep(1), { op: 'write', cell: 0, value: 5 }], [add]])
  expect(ends(found)).toEqual([5])
  const kinds = found.races.map((race) => race.sides.map((side) => side.kind).join('/'))
  expect(kinds.toSorted()).toEqual(['write/read', 'write/write'])
})

test('what the main thread does before a start and after a join races with nothing', () => {
  const program = tiny([
    [add, { op: 'start', thread: 1 }, { op: 'join', thread: 1 }, add],
    [
      { op: 'read', cell: 0 },
      { op: 'write-next', cell: 0 },
    ],
  ])
  const found = enumerate(program, translate(program).steps)
  expect(ends(found)).toEqual([3])
  expect(found.races).toEqual([])
})

test('a main thread that does not join still waits for the others at the end', () => {
  const program = tiny([[{ op: 'start', thread: 1 }, add], [add]])
  expect(ends(enumerate(program, translate(program).steps))).toEqual([1, 2])
})

test('a race names both lines and both threads', () => {
  const { races } = all([[add], [{ op: 'read', cell: 0 }]])
  expect(races).toEqual([
    {
      cell: 0,
      sides: [
        { thread: 1, line: expect.any(Number), kind: 'write' },
        { thread: 2, line: expect.any(Number), kind: 'read' },
      ],
    },
  ])
})

test('a program with too many states is refused, not cut short', () => {
  const program = tiny([startAndJoin(2), [add], [add]])
  expect(() => enumerate(program, translate(program).steps, 10)).toThrow('more than 10 states')
})
