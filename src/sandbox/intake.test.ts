import { expect, test } from 'vitest'
import type { FeedMessage } from '../protocol/kernel.ts'
import { Intake } from './intake.ts'

const progress = { type: 'progress', progress: { schedules: 3, of: 200 } }

function open(budget: Intake['budget'] = { nodes: 1000, chars: 10_000 }, now = () => 0) {
  const seen = { feed: [] as FeedMessage[], nonsense: 0, abuse: [] as string[] }
  const intake = new Intake(
    {
      feed: (message) => seen.feed.push(message),
      nonsense: () => (seen.nonsense += 1),
      abuse: (reason) => seen.abuse.push(reason),
    },
    now,
  )
  intake.budget = budget
  return { seen, take: (data: unknown) => intake.accept({ data }) }
}

test('a message of the protocol is handed on', () => {
  const { seen, take } = open()
  take(progress)
  expect(seen).toEqual({ feed: [progress], nonsense: 0, abuse: [] })
})

test('what is not of the protocol is dropped and counted as nonsense', () => {
  const { seen, take } = open()
  for (const data of [null, 'text', 7, [], {}, { type: 'trace' }, { type: 'eval', code: '1' }]) {
    take(data)
  }
  expect(seen).toEqual({ feed: [], nonsense: 7, abuse: [] })
})

test('only what the protocol names is handed on', () => {
  const { seen, take } = open()
  take(
    JSON.parse(`{"type":"progress","progress":{"schedules":1,"of":2,"__proto__":{"x":1}},"y":2}`),
  )
  expect(Object.keys(seen.feed[0]!)).toEqual(['type', 'progress'])
  expect((seen.feed[0] as unknown as { progress: { x?: number } }).progress.x).toBeUndefined()
  expect(({} as { x?: number }).x).toBeUndefined()
})

test("an answer to one of comlink's questions is none of the feed's business", () => {
  const { seen, take } = open()
  take({ id: '1-2-3-4', type: 'RAW', value: 1 })
  expect(seen).toEqual({ feed: [], nonsense: 0, abuse: [] })
})

test('between runs any message on the feed is nonsense', () => {
  const { seen, take } = open(null)
  take(progress)
  expect(seen).toMatchObject({ feed: [], nonsense: 1 })
})

test('more than the budget of the run is abuse', () => {
  const { seen, take } = open()
  take({ type: 'trace', batch: 'x'.repeat(20_000) })
  expect(seen.abuse).toHaveLength(1)
  expect(seen.feed).toEqual([])
})

test('a thousand messages in one second are abuse, over several seconds they are not', () => {
  let time = 0
  const slow = open({ nodes: 1e6, chars: 1e6 }, () => (time += 10))
  for (let i = 0; i < 1500; i++) slow.take(progress)
  expect(slow.seen.abuse).toEqual([])
  const fast = open({ nodes: 1e6, chars: 1e6 })
  for (let i = 0; i < 1500; i++) fast.take(progress)
  expect(fast.seen.abuse[0]).toContain('flooded')
  expect(fast.seen.feed).toHaveLength(1000)
})

test('a flood of answers counts too', () => {
  const { seen, take } = open()
  for (let i = 0; i < 1500; i++) take({ id: 'x' })
  expect(seen.abuse.length).toBeGreaterThan(0)
})
