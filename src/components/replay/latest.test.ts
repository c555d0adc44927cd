import { expect, test } from 'vitest'
import { Latest } from './latest.ts'

function noted() {
  const latest = new Latest()
  const done: string[] = []
  const ask = (name: string) =>
    latest.do(async (isWanted) => {
      done.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve))
      done.push(isWanted() ? `${name} ends` : `${name} is dropped`)
    })
  return { latest, done, ask }
}

test('what is asked for meanwhile begins when the first has ended, which is wanted no longer', async () => {
  const { done, ask } = noted()
  const first = ask('a')
  await new Promise((resolve) => queueMicrotask(() => resolve(null)))
  await Promise.all([first, ask('b')])
  expect(done).toEqual(['a begins', 'a is dropped', 'b begins', 'b ends'])
})

test('of several only the last is done, and nothing of what was dropped', async () => {
  const { latest, done, ask } = noted()
  await Promise.all(['a', 'b', 'c'].map(ask))
  expect(done).toEqual(['c begins', 'c ends'])
  const dropped = ask('d')
  latest.drop()
  await dropped
  await latest.idle
  expect(done).toHaveLength(2)
})
