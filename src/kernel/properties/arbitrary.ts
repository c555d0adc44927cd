/** Random tiny programs, from a seed; fast-check shrinks a program that fails. */
import * as fc from 'fast-check'
import {
  startAndJoin,
  type CellKind,
  type LockKind,
  type Op,
  type TinyProgram,
} from './tiny-program.ts'

/** What the threads of a family of programs do besides reading and writing cells. */
export interface Vocabulary {
  locks?: boolean
  prints?: boolean
  raises?: boolean
  signals?: boolean
  sleeps?: boolean
  regions?: boolean
  iterators?: boolean
  /** The main thread joins in any order or not at all, and works in between. */
  joins?: boolean
}

const CELLS = 2
const LOCKS = 2
const REGIONS = 2
const ITERATORS = 2

const cell = fc.nat(CELLS - 1)

/** One statement or, if there is `depth` left, a block with statements in it. */
function statement(vocabulary: Vocabulary, depth: number): fc.Arbitrary<Op> {
  const simple: fc.WeightedArbitrary<Op>[] = [
    { weight: 3, arbitrary: fc.record({ op: fc.constant('read' as const), cell }) },
    {
      weight: 2,
      arbitrary: fc.record({
        op: fc.constant('write' as const),
        cell,
        value: fc.integer({ min: 5, max: 6 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ op: fc.constant('write-next' as const), cell }) },
    { weight: 4, arbitrary: fc.record({ op: fc.constant('add' as const), cell }) },
  ]
  if (vocabulary.prints) {
    simple.push({ weight: 2, arbitrary: fc.record({ op: fc.constant('print' as const) }) })
  }
  if (vocabulary.raises) {
    const when = fc.integer({ min: 0, max: 2 })
    const arbitrary = fc.record({ op: fc.constant('raise' as const), when })
    simple.push({ weight: 3, arbitrary })
  }
  if (vocabulary.iterators) {
    const iterator = fc.nat(ITERATORS - 1)
    const arbitrary = fc.record({ op: fc.constant('next' as const), iterator })
    simple.push({ weight: 8, arbitrary })
  }
  if (vocabulary.sleeps) simple.push({ weight: 3, arbitrary: sleeping })
  if (vocabulary.signals) simple.push({ weight: 5, arbitrary: signal })
  if (vocabulary.locks && depth > 0) {
    const body = fc.array(statement(vocabulary, depth - 1), { maxLength: 2 })
    simple.push({
      weight: 5,
      arbitrary: fc.record({ op: fc.constant('hold' as const), lock: fc.nat(LOCKS - 1), body }),
    })
  }
  if (vocabulary.regions && depth > 0) {
    const body = fc.array(statement(vocabulary, depth - 1), { maxLength: 2 })
    const region = fc.nat(REGIONS - 1)
    const arbitrary = fc.record({ op: fc.constant('inside' as const), region, body })
    simple.push({ weight: 8, arbitrary })
  }
  return fc.oneof(...simple)
}

const sleeping: fc.Arbitrary<Op> = fc.record({
  op: fc.constant('sleep' as const),
  seconds: fc.integer({ min: 1, max: 3 }),
})

const signal: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ op: fc.constantFrom('set' as const, 'wait' as const), event: fc.constant(0) }),
  fc.record({
    op: fc.constant('put' as const),
    queue: fc.constant(0),
    value: fc.integer({ min: 7, max: 8 }),
  }),
  fc.record({ op: fc.constant('get' as const), queue: fc.constant(0) }),
)

/** A main thread: starts all, in order, and joins some, in any order; may work in between. */
function mainThread(vocabulary: Vocabulary, workers: number): fc.Arbitrary<Op[]> {
  const [...plain] = startAndJoin(workers)
  if (!vocabulary.joins) return fc.constant(plain)
  const starts = plain.slice(0, workers)
  const some = (max: number) => fc.array(statement(vocabulary, 0), { maxLength: max })
  return fc
    .record({
      joins: fc.shuffledSubarray(plain.slice(workers)),
      between: fc.tuple(...starts.map(() => some(1))),
      after: some(1),
      locked: fc.boolean(),
    })
    .map(({ joins, between, after, locked }) => {
      const started = starts.flatMap((start, n) => [start, ...between[n]!])
      const rest: Op[] = [...joins, ...after]
      const held = locked && vocabulary.locks && rest.length > 0
      return [...started, ...(held ? [{ op: 'hold', lock: 0, body: rest } as const] : rest)]
    })
}

const cellKind = fc.constantFrom<CellKind>('list', 'name', 'attribute', 'key')
const lockKind = fc.constantFrom<LockKind>(
  { kind: 'Lock', size: 1 },
  { kind: 'RLock', size: 1 },
  { kind: 'Semaphore', size: 1 },
  { kind: 'Semaphore', size: 2 },
)

/** Programs of 2 or 3 threads besides the main one, short enough to be explored to the end. */
export function tinyPrograms(vocabulary: Vocabulary): fc.Arbitrary<TinyProgram> {
  return fc.constantFrom(2, 2, 2, 3).chain((workers) => {
    const ops = fc.array(statement(vocabulary, 2), { minLength: 1, maxLength: workers > 2 ? 2 : 4 })
    return fc.record({
      cells: fc.tuple(cellKind, cellKind),
      locks: fc.tuple(lockKind, lockKind),
      events: fc.constant(vocabulary.signals ? 1 : 0),
      queues: fc.constant(vocabulary.signals ? 1 : 0),
      iterators: fc.constant(vocabulary.iterators ? ITERATORS : 0),
      regions: fc.constant(vocabulary.regions ? REGIONS : 0),
      threads: fc
        .tuple(mainThread(vocabulary, workers), ...Array.from({ length: workers }, () => ops))
        .map((threads): Op[][] => threads),
    })
  })
}
