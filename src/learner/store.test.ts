import { expect, test } from 'vitest'
import { exportText, importText } from './exchange.ts'
import { merge } from './merge.ts'
import type { ExerciseRecord } from './record.ts'
import { Store, subjectOf, type Keep, type Trouble } from './store.ts'

/** A storage as browsers have it, with room for so many letters. */
class Memory implements Keep {
  readonly items = new Map<string, string>()
  private readonly room: number

  constructor(room = Infinity) {
    this.room = room
  }
  get length(): number {
    return this.items.size
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    const others = [...this.items].filter(([one]) => one !== key)
    const used = others.reduce((sum, [, text]) => sum + text.length, 0)
    if (used + value.length > this.room) throw new DOMException('full', 'QuotaExceededError')
    this.items.set(key, value)
  }
  removeItem(key: string): void {
    this.items.delete(key)
  }
}

const record = (parts: Partial<ExerciseRecord> = {}): ExerciseRecord => ({
  version: 1,
  kind: 'exercise',
  id: 'safe-increment',
  started: 1,
  changed: 1,
  draft: null,
  passed: null,
  checked: null,
  seconds: 0,
  earlier: [],
  ...parts,
})
const pass = (at: number) => ({ at, program: `passed at ${at}`, summary: 'Passed.' })

function opened(memory = new Memory()) {
  const troubles: Trouble[] = []
  let now = 100
  const store = new Store(
    () => memory,
    () => now++,
    (trouble) => troubles.push(trouble),
  )
  return { store, memory, troubles }
}

test('what was written is read again, by another tab too', () => {
  const { store, memory } = opened()
  store.update('exercise', 'safe-increment', () => record({ draft: 'mine' }))
  expect(opened(memory).store.read('exercise', 'safe-increment')).toMatchObject({
    draft: 'mine',
    changed: 100,
  })
})

test('a change begins from what is stored now, not from what this tab read before', () => {
  const { store, memory } = opened()
  const other = opened(memory).store
  store.update('exercise', 'safe-increment', () => record())
  other.update('exercise', 'safe-increment', (before) => ({ ...before!, passed: pass(7) }))
  store.update('exercise', 'safe-increment', (before) => ({ ...before!, draft: 'later' }))
  expect(other.read('exercise', 'safe-increment')).toMatchObject({
    draft: 'later',
    passed: { at: 7 },
  })
})

test('what cannot be read is set aside, not deleted, and told', () => {
  const { store, memory, troubles } = opened()
  memory.setItem('taking-turns:exercise:safe-increment', '{"half')
  expect(store.read('exercise', 'safe-increment')).toBeUndefined()
  expect(troubles).toEqual(['corrupt'])
  expect([...memory.items.values()]).toEqual(['{"half'])
  expect(store.setAsideTexts()).toEqual(['{"half'])
  store.update('exercise', 'safe-increment', () => record())
  expect(memory.length).toBe(2)
})

test('what a newer version wrote stays where it is, and is not written over', () => {
  const { store, memory, troubles } = opened()
  const newer = JSON.stringify({ ...record(), version: 2 })
  memory.setItem('taking-turns:exercise:safe-increment', newer)
  expect(store.update('exercise', 'safe-increment', () => record())).toBeUndefined()
  expect(memory.getItem('taking-turns:exercise:safe-increment')).toBe(newer)
  expect(troubles).toContain('future')
})

test('a full storage keeps what it has, and is told', () => {
  const { store, troubles } = opened(new Memory(400))
  store.update('exercise', 'safe-increment', () => record({ draft: 'short' }))
  const kept = store.update('exercise', 'safe-increment', (before) => ({
    ...before!,
    draft: 'x'.repeat(500),
  }))
  expect(kept?.draft).toBe('short')
  expect(troubles).toEqual(['full'])
})

test('a browser without storage is told once, and nothing fails', () => {
  const troubles: Trouble[] = []
  const none = () => {
    throw new DOMException('no', 'SecurityError')
  }
  const store = new Store(
    none,
    () => 1,
    (trouble) => troubles.push(trouble),
  )
  store.update('exercise', 'safe-increment', () => record())
  expect(store.all()).toEqual([])
  expect(troubles).toEqual(['blocked'])
})

test('to forget clears all that is ours, and nothing else', () => {
  const { store, memory } = opened()
  memory.setItem('theme', 'dark')
  memory.setItem('taking-turns:exercise:safe-increment', 'broken')
  store.read('exercise', 'safe-increment')
  store.update('exercise', 'join-them-all', () => record({ id: 'join-them-all' }))
  store.forget()
  expect([...memory.items.keys()]).toEqual(['theme'])
})

test('keys say what they are about', () => {
  expect(subjectOf('taking-turns:quiz:two-joins')).toEqual({ kind: 'quiz', id: 'two-joins' })
  expect(subjectOf('taking-turns:cases:ten-cases')).toEqual({ kind: 'cases', id: 'ten-cases' })
  expect(subjectOf('taking-turns:aside:1:quiz:two-joins')).toBeNull()
  expect(subjectOf(null)).toBeNull()
})

test('a merge never loses a pass, nor a program of the learner', () => {
  const here = record({ changed: 5, draft: 'here', passed: pass(4) })
  const there = record({ changed: 9, draft: 'there', passed: null, seconds: 30 })
  for (const both of [merge(here, there), merge(there, here)]) {
    expect(both).toMatchObject({ draft: 'there', passed: { at: 4 }, seconds: 30 })
    expect(both).toMatchObject({ earlier: [{ program: 'here' }] })
  }
  expect(merge(here, record({ changed: 9, passed: pass(2) }))).toMatchObject({
    draft: 'here',
    passed: { at: 2 },
  })
})

test('an export comes back as it was, twice without any effect', () => {
  const { store } = opened()
  store.update('exercise', 'safe-increment', () => record({ draft: 'mine', passed: pass(3) }))
  const before = store.all()
  const { records, skipped } = importText(exportText(before, 0))
  expect(skipped).toBe(0)
  expect(store.take(records)).toBe(1)
  expect(store.all()).toEqual(before)
})

test('a file that is broken, foreign or newer says so, and entries that are broken are counted', () => {
  expect(() => importText('{"format":"taking-tu')).toThrow('cut off')
  expect(() => importText('[]')).toThrow('something else')
  const newer = exportText([], 0).replace('"version": 1', '"version": 2')
  expect(() => importText(newer)).toThrow('newer version')
  const half = exportText([record()], 0).replace('"seconds": 0', '"seconds": "x"')
  expect(importText(half)).toEqual({ records: [], skipped: 1 })
})
