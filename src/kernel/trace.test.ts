/** The trace of a run: what is in it, and that it keeps to its caps. */
import { expect, test } from 'vitest'
import { useLab } from './lab.ts'

const lab = useLab()

test('a wait for a lock is told from the wish to the release, with the lock named', async () => {
  const { events } = await lab.run(`
import threading, time
gate = threading.Lock()
def work():
    with gate: time.sleep(1)
threads = [threading.Thread(target=work, name=n) for n in "AB"]
for t in threads: t.start()
for t in threads: t.join()
`)
  const named = events.find((event) => event.kind === 'lock')
  expect(named).toMatchObject({ type: 'Lock', name: 'gate', line: 5 })
  const told = events.flatMap((event) =>
    event.thread > 0 && /^lock-|^sleep$|^thread-/.test(event.kind)
      ? [`${event.thread} ${event.kind}`]
      : [],
  )
  expect(told).toEqual([
    '1 thread-start',
    '1 lock-acquire',
    '1 sleep',
    '2 thread-start',
    '2 lock-want',
    '1 lock-release',
    '1 thread-end',
    '2 lock-acquire',
    '2 sleep',
    '2 lock-release',
    '2 thread-end',
  ])
  expect(events.find((event) => event.kind === 'wait' && event.what === 'join')).toMatchObject({
    thread: 0,
    target: 1,
    line: 8,
  })
})

test('a run that asks for lines gets one event before each line of the main file', async () => {
  const { events } = await lab.run('x = 1\nfor n in range(2):\n    x += n\n', { lines: true })
  const lines = events.flatMap((event) => (event.kind === 'line' ? [event.line] : []))
  expect(lines).toEqual([1, 2, 3, 2, 3, 2])
  const without = await lab.run('x = 1')
  expect(without.events.some((event) => event.kind === 'line')).toBe(false)
})

test('events beyond the cap are counted; output goes on', async () => {
  const { result, out, events } = await lab.run(
    'import time\nfor n in range(50): time.sleep(1)\nprint("end")',
    { limits: { events: 10 } },
  )
  expect(events.filter((event) => event.kind !== 'output')).toHaveLength(10)
  expect(result.eventsDropped).toBeGreaterThan(50)
  expect(out).toBe('end\n')
})
