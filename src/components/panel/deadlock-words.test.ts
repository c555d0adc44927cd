import { expect, test } from 'vitest'
import type { Waiter } from '../../protocol/run.ts'
import { deadlockWords } from './deadlock-words.ts'

const waiter: Waiter = {
  thread: 1,
  name: 'Thread-1 (left)',
  daemon: false,
  line: 7,
  source: '    with lock_b:',
  what: 'lock',
  for: 'lock_b (a Lock)',
  holder: 2,
}

test('a thread that waits for a lock names the thread that holds it', () => {
  const other = { ...waiter, thread: 2, name: 'Thread-2 (right)', for: 'lock_a', holder: 1 }
  const [first, second] = deadlockWords([waiter, other])
  expect(first?.holder).toEqual({ number: 2, name: 'Thread-2 (right)' })
  expect(second?.holder).toEqual({ number: 1, name: 'Thread-1 (left)' })
  expect(first?.source).toBe('with lock_b:')
})

test('a thread that waits for its own lock is told so', () => {
  const [words] = deadlockWords([{ ...waiter, holder: 1 }])
  expect(words?.holder).toBeNull()
  expect(words?.because).toContain('holds itself')
})

test('a join names its thread only once', () => {
  const [words] = deadlockWords([{ ...waiter, what: 'join', for: 'thread Thread-2 to end' }])
  expect(words?.holder).toBeNull()
  expect(words?.because).toContain('never ends')
})

test('where any thread could act, it is said that none does', () => {
  const [words] = deadlockWords([{ ...waiter, what: 'condition', for: 'full', holder: null }])
  expect(words?.because).toContain('every thread')
})

test('a holder that does not wait itself is named by its number', () => {
  const [words] = deadlockWords([{ ...waiter, holder: 9 }])
  expect(words?.holder).toEqual({ number: 9, name: 'Thread 9' })
})
