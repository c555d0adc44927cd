import { expect, test } from 'vitest'
import { exercise, explored, outcome } from '../example.ts'
import { grade } from '../grade.ts'

const found = (check: object, ...outcomes: object[]) =>
  grade(exercise([{ type: 'provenance', ...check }]), explored(outcomes.map((one) => outcome(one))))
    .findings

const called = (main: number, ...others: number[]) => ({ called: { work: { main, others } } })
const written = (main: number, ...others: number[]) => ({ written: { total: { main, others } } })

test('what threads do themselves is right', () => {
  const work = { function: 'work', threads: 2, times: 3 }
  expect(found(work, called(0, 2, 1))).toEqual([])
  expect(found({ variable: 'total' }, written(0, 1))).toEqual([])
  expect(found({ variable: 'total', threads: 0 }, written(0))).toEqual([])
})

test('what the main thread does in their place is told first', () => {
  const [call] = found({ function: 'work', threads: 2 }, called(1, 1))
  expect(call?.message).toContain('The main thread called `work` itself')
  const [write] = found({ variable: 'total', threads: 0 }, written(1, 3))
  expect(write?.message).toContain('The main thread wrote `total` itself')
  expect(write?.message).toContain('That is for the threads to do.')
  expect(write?.about).toEqual({ variable: 'total' })
})

test('too few threads, and too many times', () => {
  expect(found({ function: 'work', threads: 2 }, called(0, 4))[0]?.message).toContain(
    'Only one thread called `work`',
  )
  expect(found({ variable: 'total' }, written(0))[0]?.message).toContain('No thread wrote `total`')
  expect(found({ function: 'work', times: 3 }, called(0, 2, 2))[0]?.message).toContain(
    'Threads called `work`, 4 times',
  )
})

test('one schedule in which it is otherwise is enough', () => {
  const [finding] = found({ function: 'work' }, called(0, 1), called(1))
  expect(finding?.count).toBe(1)
})

const used = (main: number, ...others: number[]) => ({
  used: { 'threading.Thread.join': { main, others } },
})

test('uses of the library are for the main thread, for anybody, for nobody', () => {
  const join = { done: 'join' }
  expect(found({ ...join, by: 'main' }, used(2))).toEqual([])
  expect(found({ ...join, by: 'anybody' }, used(1, 1))).toEqual([])
  expect(found({ ...join, by: 'anybody', max: 0 }, used(0))).toEqual([])
  expect(found({ ...join, threads: 1, min: 2 }, used(0, 2))).toEqual([])
  const said = (check: object, doers: object) => found({ ...join, ...check }, doers)[0]?.message
  expect(said({ by: 'main' }, used(0))).toContain('The main thread never joined a thread')
  expect(said({ by: 'main' }, used(1, 1))).toContain('One thread joined a thread')
  expect(said({ by: 'anybody' }, used(0))).toContain('Nobody joined a thread')
  expect(said({ by: 'anybody', max: 0 }, used(1))).toContain('That should not happen.')
  expect(said({ by: 'anybody', min: 3 }, used(1, 1))).toContain('Somebody joined a thread, 2 times')
  expect(said({ max: 1 }, used(0, 2))).toContain('It should be at most once.')
})

test('what need be so once only may be otherwise in all other schedules', () => {
  const waits = { done: 'join', by: 'anybody', ever: true }
  expect(found(waits, used(0), used(0, 1))).toEqual([])
  expect(found(waits, used(0), used(0))).toHaveLength(1)
})

test('what was seen in a schedule that ended in a deadlock has been seen', () => {
  const waits = { done: 'join', by: 'anybody', ever: true }
  expect(found(waits, used(0), { ...used(0, 1), status: 'deadlock' })).toEqual([])
})

test('the figures are those of all schedules that are told of', () => {
  const [few] = found({ function: 'work', threads: 3 }, called(0, 1), called(0, 1, 1))
  expect(few?.message).toContain('Only one or two threads called `work` in both schedules')
  const [often] = found({ function: 'work', times: 1 }, called(0, 2), called(0, 3, 2))
  expect(often?.message).toContain('Threads called `work`, 2 to 5 times, in both schedules')
  const [some] = found({ done: 'join', by: 'anybody', max: 0 }, used(0, 4))
  expect(some?.message).toContain('Somebody joined a thread in the one schedule explored. That')
})

test('only so many threads, and what the main thread may do beside them', () => {
  const one = { function: 'work', threads: 1, noMore: true }
  expect(found(one, called(0, 3))).toEqual([])
  const [many] = found(one, called(0, 1, 1), called(0, 1, 1, 1))
  expect(many?.message).toBe(
    'Two or three threads called `work` in both schedules. Only one thread may do that.',
  )
  expect(many?.hint).toBe('too-many-threads')
  const most = { variable: 'total', mainMay: 1 }
  expect(found(most, written(1, 4))).toEqual([])
  const [main] = found(most, written(2, 4))
  expect(main?.message).toContain('The main thread wrote `total` 2 times itself')
  expect(main?.message).toContain('It should do that once at most; the rest is for threads.')
})
