import { expect, test } from 'vitest'
import { packed, readMessage, type Message } from './messages.ts'

test.each<Message>([
  { kind: 'ready', page: '/x/', title: 'Exercise: A safe increment', passed: ['safe-increment'] },
  { kind: 'height', height: 640 },
  { kind: 'checked', exercise: 'safe-increment', status: 'undecided' },
])('$kind is read as it was sent, and arrives with its sender and version', (message) => {
  const sent = packed(message)
  expect(sent).toMatchObject({ from: 'taking-turns', version: 1 })
  expect(readMessage(structuredClone(sent))).toEqual(message)
})

test.each([
  ['null', null],
  ['a text', 'ready'],
  ['another sender', { ...packed({ kind: 'height', height: 1 }), from: 'somebody' }],
  ['another version', { ...packed({ kind: 'height', height: 1 }), version: 2 }],
  ['a kind of a later build', { from: 'taking-turns', version: 1, kind: 'scrolled' }],
  ['a height that is none', { from: 'taking-turns', version: 1, kind: 'height', height: NaN }],
  ['a height below zero', { from: 'taking-turns', version: 1, kind: 'height', height: -3 }],
  [
    'a name with markup in it',
    { from: 'taking-turns', version: 1, kind: 'checked', exercise: '<b>', status: 'passed' },
  ],
  [
    'a status that there is not',
    { from: 'taking-turns', version: 1, kind: 'checked', exercise: 'a', status: 'great' },
  ],
])('%s is no message', (_, data) => {
  expect(readMessage(data)).toBeNull()
})

test('sizes have limits, and fields that are not known are left out', () => {
  const tall = { ...packed({ kind: 'height', height: 1e9 }), html: '<b>' }
  expect(readMessage(tall)).toEqual({ kind: 'height', height: 50_000 })
  const wordy = packed({ kind: 'ready', page: '/', title: 'x'.repeat(1000), passed: ['a', '<i>'] })
  expect(readMessage(wordy)).toEqual({
    kind: 'ready',
    page: '/',
    title: 'x'.repeat(300),
    passed: ['a'],
  })
})
