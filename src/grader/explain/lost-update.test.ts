/** Lost updates, told from hand-made examinations. */
import { expect, test } from 'vitest'
import type { Access } from '../../protocol/explore.ts'
import { accesses as parse } from '../example.ts'
import { lostUpdate } from './lost-update.ts'
import type { Story } from './story.ts'

/** The story of a counter that ended wrong. */
const counter = (accesses: string): Story | null =>
  accesses.trim() === '' ? null : lostUpdate(parse(accesses), 'counter[0]')

const text = (story: Story | null): string => story?.sentences.join(' ') ?? ''

test('two threads that read the same and write the same lose one increment', () => {
  const story = counter(`
    1 r counter[0] @9 = 3
    2 r counter[0] @9 = 3
    2 w counter[0] @9 = 4
    1 w counter[0] @9 = 4
  `)
  expect(text(story)).toBe(
    'Thread-1 (work) and Thread-2 (work) both read 3 from `counter[0]` on line 9, and both wrote 4: ' +
      'one increment is lost. Neither of them holds a lock there.',
  )
  expect(story).toMatchObject({ threads: ['Thread-1 (work)', 'Thread-2 (work)'], lines: [9] })
  expect(story?.advice?.lookAt).toContain('Look at line 9: which lock')
})

test('reading and writing on two lines are told with both', () => {
  const story = counter(`
    2 r counter[0] @3 = 0
    1 r counter[0] @3 = 0
    1 w counter[0] @5 = 1
    2 w counter[0] @5 = 1
  `)
  expect(text(story)).toContain(
    'both read 0 from `counter[0]` on line 3, and both wrote 1 on line 5',
  )
  expect(story?.lines).toEqual([3, 5])
})

test('a thread that comes back with an old value overwrites all that was done meanwhile', () => {
  const story = counter(`
    1 r counter[0] @9 = 0
    2 r counter[0] @9 = 0
    2 w counter[0] @9 = 1
    2 r counter[0] @9 = 1
    2 w counter[0] @9 = 2
    1 w counter[0] @9 = 1
  `)
  expect(text(story)).toContain(
    'Thread-2 (work) wrote 1 and 2; then Thread-1 (work), which still had the 0, wrote 1: two increments are lost.',
  )
})

test('what is no increment is an update', () => {
  const story = counter(`
    1 r counter[0] @9 = 100
    2 r counter[0] @9 = 100
    2 w counter[0] @9 = 20
    1 w counter[0] @9 = 70
  `)
  expect(text(story)).toContain(
    'Thread-2 (work) wrote 20; then Thread-1 (work), which still had the 100, wrote 70: one update is lost.',
  )
})

test('values that are not known are not made up', () => {
  const story = counter(`
    1 r counter[0] @9
    2 w counter[0] @12
    1 w counter[0] @9
  `)
  expect(text(story)).toContain(
    'Thread-1 (work) read `counter[0]` on line 9. Before it wrote it back, Thread-2 (work) wrote it on line 12: one update is lost.',
  )
})

test('what is no number is not counted as lost', () => {
  const both = (value: string) => `
    1 r counter[0] @9 = None
    2 r counter[0] @9 = None
    2 w counter[0] @10${value}
    1 w counter[0] @10${value}
  `
  expect(text(counter(both(' = True')))).toContain(
    'both read None from `counter[0]` on line 9, and both wrote True on line 10: neither saw what the other did.',
  )
  expect(text(counter(both('')))).toContain('and both wrote it on line 10: neither saw')
})

test('of three threads none holds a lock, of two neither', () => {
  const three = '1 r x @2 = 0\n2 r x @2 = 0\n2 w x @2 = 1\n3 r x @2 = 1\n3 w x @2 = 2\n1 w x @2 = 1'
  expect(text(counter(three))).toMatch(/None of them holds a lock there\.$/)
})

test.each([
  ['', '', '', '', 'Neither of them holds a lock there.'],
  ['', '[lock]', '', '[lock]', 'Thread-1 (work) takes `lock` only after it has read.'],
  ['[lock]', '', '[lock]', '', 'Thread-1 (work) has given `lock` back before line 9 is done.'],
  [
    '[lock]',
    '[lock]',
    '',
    '',
    'Thread-1 (work) holds `lock` there, but Thread-2 (work) does not take it',
  ],
  [
    '',
    '',
    '[lock]',
    '[lock]',
    'Thread-2 (work) holds `lock` there, but Thread-1 (work) does not take it',
  ],
  [
    '[a]',
    '[a]',
    '[b]',
    '[b]',
    'Thread-1 (work) holds `a` there, Thread-2 (work) holds `b`: not the same lock.',
  ],
  [
    '[a lock]',
    '[a lock]',
    '[a lock]',
    '[a lock]',
    'Each of them holds a lock, but not the same one.',
  ],
  [
    '[lock]',
    '[lock]',
    '[lock]',
    '[lock]',
    'Thread-1 (work) gave `lock` back between the two, and Thread-2 (work) took it.',
  ],
])('the locks held (%s, %s; %s, %s) say why: %s', (read, write, theirRead, theirWrite, words) => {
  const story = counter(`
    1 r counter[0] @9 = 3 ${read}
    2 r counter[0] @9 = 3 ${theirRead}
    2 w counter[0] @9 = 4 ${theirWrite}
    1 w counter[0] @9 = 4 ${write}
  `)
  expect(text(story)).toContain(words)
})

test('threads that come one after the other lose nothing, and nothing is told', () => {
  const inTurn =
    '1 r counter[0] @9 = 0\n1 w counter[0] @9 = 1\n2 r counter[0] @9 = 1\n2 w counter[0] @9 = 2'
  expect(counter(inTurn)).toBeNull()
  expect(counter('')).toBeNull()
})

test('values that contradict each other are those of two variables, and nothing is told', () => {
  expect(
    counter(`
      1 r counter[0] @9 = 3
      2 r counter[0] @9 = 7
      2 w counter[0] @9 = 8
      1 w counter[0] @9 = 4
      2 r counter[0] @9 = 8
    `),
  ).toBeNull()
})

test('the variable that the check is about comes before others', () => {
  const story = counter(`
    1 r other @4 = 1
    2 w other @4 = 5
    1 w other @4 = 2
    1 r c[0] @9 = 3
    1 r counter[0] @9 = 3
    2 r counter[0] @9 = 3
    2 w counter[0] @9 = 4
    1 w counter[0] @9 = 4
  `)
  expect(text(story)).toContain('`counter[0]`')
})

test('two objects, and two items of one, are not one variable because their text is the same', () => {
  const update = parse(`
    1 r pages[url] @9
    2 w pages[url] @8
    1 w pages[url] @8
  `)
  expect(lostUpdate(update)).not.toBeNull()
  const other = (change: Partial<Access>) =>
    update.map((access) => (access.thread === 2 ? { ...access, ...change } : access))
  expect(lostUpdate(other({ part: 99 }))).toBeNull()
  expect(lostUpdate(other({ object: 99 }))).toBeNull()
})
