/** The graph of a deadlock: what is in it, and what it says. */
import { expect, test } from 'vitest'
import type { Waiter } from '../../protocol/run.ts'
import { columns, waitGraph } from './wait-graph.ts'

const waiter = (thread: number, of: Partial<Waiter>): Waiter => ({
  thread,
  name: thread === 0 ? 'MainThread' : `Thread-${thread} (work)`,
  daemon: false,
  line: 7,
  source: null,
  what: 'lock',
  for: 'a Lock',
  holder: null,
  ...of,
})

const two = [
  waiter(0, { what: 'join', for: 'thread Thread-1 (work) to end', holder: 1 }),
  waiter(1, { for: 'lock_b (a Lock)', holder: 2 }),
  waiter(2, { for: 'lock_a (a Lock)', holder: 1 }),
]

test('two threads that took their locks in different orders wait in a circle', () => {
  const graph = waitGraph(two)!
  expect(graph.threads.map(({ number }) => number)).toEqual([0, 1, 2])
  expect(graph.things).toEqual([
    { row: 1, name: 'lock_b' },
    { row: 2, name: 'lock_a' },
  ])
  expect(graph.arrows).toEqual([
    { kind: 'joins', from: 0, to: 1, isInCircle: false },
    { kind: 'waits', from: 1, to: 1, isInCircle: true },
    { kind: 'has', from: 1, to: 2, isInCircle: true },
    { kind: 'waits', from: 2, to: 2, isInCircle: true },
    { kind: 'has', from: 2, to: 1, isInCircle: true },
  ])
  expect(graph.words).toBe(
    'Main waits for the end of Thread-1. Thread-1 waits for lock_b, which Thread-2 has. ' +
      'Thread-2 waits for lock_a, which Thread-1 has. In a circle: Thread-1, Thread-2, Thread-1.',
  )
})

test('a lock that two wait for is drawn once', () => {
  const graph = waitGraph([...two, waiter(3, { for: 'lock_b (a Lock)', holder: 2 })])!
  expect(graph.things).toHaveLength(2)
  expect(graph.arrows.filter(({ kind }) => kind === 'has')).toHaveLength(2)
  expect(graph.arrows.at(-1)).toEqual({ kind: 'waits', from: 3, to: 1, isInCircle: false })
})

test('who waits for its own lock is a circle of one', () => {
  const graph = waitGraph([waiter(1, { holder: 1 })])!
  expect(graph.arrows.every(({ isInCircle }) => isInCircle)).toBe(true)
  expect(graph.words).toBe('Thread-1 waits for a Lock, which it has itself.')
})

test('a thread that ended with a lock is in the graph, too', () => {
  const graph = waitGraph([waiter(1, { for: 'lock (a Lock)', holder: 5 })])!
  expect(graph.threads.map(({ name }) => name)).toEqual(['Thread-1 (work)', 'Thread 5'])
})

test('where nobody waits for another there is nothing to draw', () => {
  expect(waitGraph([waiter(1, { what: 'condition', for: 'full (a Condition)' })])).toBeNull()
  expect(waitGraph([])).toBeNull()
})

test('of too many threads only the circle is drawn', () => {
  const crowd = Array.from({ length: 40 }, (_, index) =>
    waiter(index + 3, { for: 'lock_b (a Lock)', holder: 2 }),
  )
  expect(waitGraph([...two, ...crowd])!.threads.map(({ number }) => number)).toEqual([1, 2])
})

test('a parameter’s name does not tell two locks apart', () => {
  const second = 'second (a Lock)'
  const graph = waitGraph([
    waiter(1, { for: second, holder: 2 }),
    waiter(2, { for: second, holder: 1 }),
  ])!
  expect(graph.things.map(({ name }) => name)).toEqual(['a Lock', 'a Lock'])
})

test('a short name of a lock leaves its room to the threads, and neither has less than a third', () => {
  const graph = waitGraph(two)!
  // "Thread-1" and its badge beside "lock_b".
  const [threads, things] = columns(170, graph)
  expect(threads).toBeCloseTo(170 * (11 / 17))
  expect(threads + things).toBeCloseTo(170)
  const long = { ...graph, things: [{ row: 1, name: 'the_lock_of_the_second_account' }] }
  expect(columns(180, long)[0]).toBeCloseTo(60)
  expect(columns(180, { ...graph, things: [] })[0]).toBeCloseTo(120)
  expect(columns(900, graph)).toEqual([170, 170])
  const thread = { number: 1, name: 'W'.repeat(200) }
  expect(columns(180, { ...long, threads: [thread] })[0]).toBeCloseTo(180 * (27 / 51))
})
