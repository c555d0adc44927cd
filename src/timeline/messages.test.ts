/** Messages between processes: who sent each and who received it, in whatever order that is heard of, and in words. */
import { expect, test } from 'vitest'
import { built, start, trace } from './example.ts'
import { bytesWords } from './message-words.ts'
import { eventWords } from './words.ts'

const send = (message: string, bytes = 5) => ({ kind: 'send', message, bytes, seconds: 0 }) as const
const receive = (message: string, bytes = 5) => ({ kind: 'receive', message, bytes }) as const
const other = 1_000_000

const timeline = built(
  trace(
    [0, start('MainThread', null)],
    [other, start('Process-1')],
    [0, { ...send('42-1-0'), at: 1, line: 7 }],
    [other, { ...receive('42-1-0'), at: 1.25, line: 3 }],
    // What Process-1 sends is heard of after it was received.
    [0, { ...receive('42-2-0', 1200), at: 2 }],
    [other, { ...send('42-2-0', 1200), at: 2.25, seconds: 0.75 }],
    [0, send('42-1-9')],
    [0, receive('43-1-0')],
  ),
)

test('each message has both its ends, also when the sending is heard of last', () => {
  expect(timeline.messages.get('42-1-0')).toMatchObject({
    bytes: 5,
    sent: { thread: 0, step: 2, at: 1, line: 7 },
    received: { thread: other, step: 3, at: 1.25, line: 3 },
  })
  expect(timeline.messages.get('42-2-0')).toMatchObject({
    sent: { thread: other, step: 5, at: 1.5 },
    received: { thread: 0, step: 4, at: 2 },
  })
})

test.each([
  [2, 'MainThread sends a message of 5 bytes to Process-1, received after 250 ms'],
  [3, 'Process-1 receives a message of 5 bytes from MainThread, sent 250 ms before'],
  [4, 'MainThread receives a message of 1.2 kB from Process-1, sent 500 ms before'],
  [6, 'MainThread sends a message of 5 bytes'],
  [7, 'MainThread receives a message of 5 bytes'],
])('the event at step %i in words', (step, words) => {
  expect(eventWords(timeline, step)).toBe(words)
})

test('a message that arrives at the moment when it is sent is received at once', () => {
  const events = trace(
    [0, start('MainThread', null)],
    [0, { ...send('42-1-0'), at: 2 }],
    [other, start('Process-1')],
    [other, { ...receive('42-1-0'), at: 1.999 }],
  )
  expect(eventWords(built(events), 1)).toContain('to Process-1, received at once')
  expect(eventWords(built(events), 3)).toBe(
    'Process-1 receives a message of 5 bytes from MainThread',
  )
})

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [65_536, '66 kB'],
  [2_500_000, '2.5 MB'],
  [100_000_000, '100 MB'],
])('%i bytes are called %s', (bytes, words) => expect(bytesWords(bytes)).toBe(words))
