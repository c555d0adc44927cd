/** What is killed, equivalent, alive and refused, and which entries of the lists are not true. */
import { expect, test } from 'vitest'
import { assess } from './assess.ts'
import { assessed, isInOrder } from './table.ts'
import type { Tried } from './tried.ts'

const nothing = { equivalent: [], gaps: [], refused: [] }

function tried(key: string, status: Tried['status'], kind: Tried['kind'] = 'mutants'): Tried {
  return { key, status, kind, line: 3, text: '', diff: '-thread.join()', why: 'late: too late' }
}

test('a mutant that fails is killed, and one that passes is alive', () => {
  const found = assess(
    [tried('solution/a@main:1', 'failed'), tried('b/a@f:1', 'passed')],
    nothing,
    true,
  )
  expect(found.killed).toBe(1)
  expect(found.alive.map(({ key }) => key)).toEqual(['b/a@f:1'])
  expect(isInOrder(found)).toBe(false)
})

test('one that is not decided is alive, too', () => {
  expect(assess([tried('b/a@f:1', 'undecided')], nothing, true).alive).toHaveLength(1)
})

test('a mutant that is listed is equivalent, or a gap', () => {
  const all = [tried('s/a@main:1', 'passed'), tried('s/b@main:1', 'passed')]
  const lists = {
    ...nothing,
    equivalent: [{ made: ['*/a@main:1'], because: 'It is joined later.' }],
    gaps: [{ made: ['s/b@*'], because: 'Only one input is tried.' }],
  }
  const found = assess(all, lists, true)
  expect(found).toMatchObject({ equivalent: 1, alive: [], stale: [] })
  expect(found.gaps.map(({ key }) => key)).toEqual(['s/b@main:1'])
  expect(isInOrder({ ...found, gaps: [] })).toBe(true)
})

test('a listed one that is killed is told, and one that is not made where all were tried', () => {
  const lists = { ...nothing, equivalent: [{ made: ['s/a@main:1', 's/a@main:2'], because: 'So.' }] }
  const all = [tried('s/a@main:1', 'failed')]
  expect(assess(all, lists, true).stale).toEqual([
    'equivalent: s/a@main:1, but s/a@main:1 is killed',
    'equivalent: s/a@main:2, but no such program is made',
  ])
  expect(assess(all, lists, false).stale).toHaveLength(1)
})

test('that a gap is closed is told where all were tried', () => {
  const lists = { ...nothing, gaps: [{ made: ['s/a@main:1'], because: 'So.' }] }
  const all = [tried('s/a@main:1', 'failed')]
  expect(assess(all, lists, true).stale).toHaveLength(1)
  expect(assess(all, lists, false).stale).toEqual([])
})

test('a rewrite that is refused is told with its reason, unless it is listed', () => {
  const all = [
    tried('s/pool@main:1', 'failed', 'rewrites'),
    tried('s/c@main:1', 'passed', 'rewrites'),
  ]
  const found = assess(all, nothing, true)
  expect(found).toMatchObject({ passed: 1, killed: 0, alive: [] })
  expect(assessed('join', found)).toContain('late: too late')
  const refused = [{ made: ['s/pool@*'], because: 'Three threads do it.' }]
  expect(assess(all, { ...nothing, refused }, true).refused).toEqual([])
})
